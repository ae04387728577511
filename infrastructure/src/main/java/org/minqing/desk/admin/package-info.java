/** The way in to what is administered; each page lives beside what it administers. */
@NullMarked
package org.minqing.desk.admin;

import org.jspecify.annotations.NullMarked;

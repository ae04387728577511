/** The list of cases: its address, its columns, and the views of it that somebody keeps. */
@NullMarked
package org.minqing.desk.list;

import org.jspecify.annotations.NullMarked;

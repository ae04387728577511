/** The pages in a real browser. */
@NullMarked
package org.minqing.desk;

import org.jspecify.annotations.NullMarked;

/** The duty roster (值班表): the shifts there are, on which days, and who is there now. */
@NullMarked
package org.minqing.duty;

import org.jspecify.annotations.NullMarked;

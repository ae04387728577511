/** The page of the duty roster (值班表): one's own shifts, everybody's week, and planning it. */
@NullMarked
package org.minqing.desk.duty;

import org.jspecify.annotations.NullMarked;

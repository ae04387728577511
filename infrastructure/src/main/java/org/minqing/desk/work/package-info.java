/** Cases as lines of work, each with its small forms on the spot: what the desks of units and of the grid have in common. */
@NullMarked
package org.minqing.desk.work;

import org.jspecify.annotations.NullMarked;

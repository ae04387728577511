/** The page of home visits (走访): where somebody has to go, who was where, and whom one visits more often. */
@NullMarked
package org.minqing.desk.visits;

import org.jspecify.annotations.NullMarked;

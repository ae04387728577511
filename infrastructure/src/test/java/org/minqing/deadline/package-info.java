/** Whether deadlines follow the calendar. */
@NullMarked
package org.minqing.deadline;

import org.jspecify.annotations.NullMarked;

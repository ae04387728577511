/** When things happen in the invented district: its year, the weather and seasons, the hours people call and work. */
@NullMarked
package org.minqing.demo.time;

import org.jspecify.annotations.NullMarked;

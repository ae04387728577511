/** The desk that a grid worker carries along: made for a telephone and one thumb. */
@NullMarked
package org.minqing.desk.grid;

import org.jspecify.annotations.NullMarked;

/** The board that leaders watch: figures of a scope that stands in the address, each leading to the cases it counts. */
@NullMarked
package org.minqing.desk.board;

import org.jspecify.annotations.NullMarked;

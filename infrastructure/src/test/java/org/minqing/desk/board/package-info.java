@NullMarked
package org.minqing.desk.board;

import org.jspecify.annotations.NullMarked;

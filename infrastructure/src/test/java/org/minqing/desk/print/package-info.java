@NullMarked
package org.minqing.desk.print;

import org.jspecify.annotations.NullMarked;

/** How a register's rows are understood. */
@NullMarked
package org.minqing.intake.mapping;

import org.jspecify.annotations.NullMarked;

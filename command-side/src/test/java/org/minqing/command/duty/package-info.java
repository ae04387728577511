/** Tests of duty shifts. */
@NullMarked
package org.minqing.command.duty;

import org.jspecify.annotations.NullMarked;

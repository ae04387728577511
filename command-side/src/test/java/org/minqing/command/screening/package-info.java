/** Tests of duty shifts. */
@NullMarked
package org.minqing.command.screening;

import org.jspecify.annotations.NullMarked;

/** Tests of home visits. */
@NullMarked
package org.minqing.command.visit;

import org.jspecify.annotations.NullMarked;

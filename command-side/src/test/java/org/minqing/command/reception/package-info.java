/** Tests of reception sessions. */
@NullMarked
package org.minqing.command.reception;

import org.jspecify.annotations.NullMarked;

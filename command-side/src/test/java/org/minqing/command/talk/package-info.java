/** Tests of talk points. */
@NullMarked
package org.minqing.command.talk;

import org.jspecify.annotations.NullMarked;

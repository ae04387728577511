/** Tests of being dispatched, extended and paused, whatever the kind. */
@NullMarked
package org.minqing.command.handling;

import org.jspecify.annotations.NullMarked;

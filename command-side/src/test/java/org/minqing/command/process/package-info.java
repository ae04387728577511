/** Tests of what happens between cases, on an event store in memory. */
@NullMarked
package org.minqing.command.process;

import org.jspecify.annotations.NullMarked;

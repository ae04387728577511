/**
 * Plays what happens to a few linked cases in memory, before anything is sent: the commands are decided by the domain's own
 * deciders and processes, so that whoever writes the script sees how each case stands and when its clocks run out.
 */
@NullMarked
package org.minqing.demo.rehearsal;

import org.jspecify.annotations.NullMarked;

/**
 * What petitions and hotline requests share beyond every case: being dispatched to a unit that may object, and a handling
 * clock that can be extended and paused.
 */
@NullMarked
package org.minqing.command.handling;

import org.jspecify.annotations.NullMarked;

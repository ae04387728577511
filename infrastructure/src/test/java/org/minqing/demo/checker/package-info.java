/**
 * Checks the invariants of the domain on events alone: it knows what is stored and nothing of how it is decided, so that a
 * mistake in the deciding is not made twice.
 */
@NullMarked
package org.minqing.demo.checker;

import org.jspecify.annotations.NullMarked;

/** The duty roster over HTTP: planned, signed on to, swapped, handed over, listed. */
@NullMarked
package org.minqing.http.duty;

import org.jspecify.annotations.NullMarked;

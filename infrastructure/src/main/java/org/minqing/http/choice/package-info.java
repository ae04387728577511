/** Residents' choices over HTTP: put to them, counted, promised, listed. */
@NullMarked
package org.minqing.http.choice;

import org.jspecify.annotations.NullMarked;

/** Home visits and key persons over HTTP: noted, listed, read. */
@NullMarked
package org.minqing.http.visits;

import org.jspecify.annotations.NullMarked;

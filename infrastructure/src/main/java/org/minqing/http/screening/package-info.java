/** Screening rounds over HTTP: opened, reported to, listed, closed. */
@NullMarked
package org.minqing.http.screening;

import org.jspecify.annotations.NullMarked;

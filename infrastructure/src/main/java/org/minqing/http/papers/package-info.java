/** Scans, photos and records of a case: taken in, kept by content, given out safely. */
@NullMarked
package org.minqing.http.papers;

import org.jspecify.annotations.NullMarked;

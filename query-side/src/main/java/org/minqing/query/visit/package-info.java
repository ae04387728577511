/** Which home visits were noted: a row for each that stands. */
@NullMarked
package org.minqing.query.visit;

import org.jspecify.annotations.NullMarked;

/** The desk of a handling unit: what was dispatched to it, and what it has to finish next. */
@NullMarked
package org.minqing.desk.unit;

import org.jspecify.annotations.NullMarked;

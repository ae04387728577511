/** How one register says what a case holds: read from a mapping, applied row by row. */
@NullMarked
package org.minqing.intake.mapping;

import org.jspecify.annotations.NullMarked;

/** Takes registers in: files of rows from other systems become cases with the times and words those systems know. */
@NullMarked
package org.minqing.intake;

import org.jspecify.annotations.NullMarked;

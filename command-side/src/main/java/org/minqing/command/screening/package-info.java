/** Screening rounds (排查): which cells were looked through, and what early signs (苗头) came of it. */
@NullMarked
package org.minqing.command.screening;

import org.jspecify.annotations.NullMarked;

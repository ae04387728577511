/** Whether registers come in whole: every row a case or a reason, and none twice. */
@NullMarked
package org.minqing.intake;

import org.jspecify.annotations.NullMarked;

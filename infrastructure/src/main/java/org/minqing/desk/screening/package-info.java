/** The page of screening rounds (排查): opened, reported to, closed, and what is mediated that they saw. */
@NullMarked
package org.minqing.desk.screening;

import org.jspecify.annotations.NullMarked;

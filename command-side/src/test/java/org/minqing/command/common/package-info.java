/** Tests of what the three kinds of case share, and what their tests build their cases from. */
@NullMarked
package org.minqing.command.common;

import org.jspecify.annotations.NullMarked;

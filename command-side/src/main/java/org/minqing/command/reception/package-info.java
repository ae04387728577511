/** Reception sessions (接待场次 of a 民生工作站): laid down by a rule, moved, left out, held; and what was asked for in them. */
@NullMarked
package org.minqing.command.reception;

import org.jspecify.annotations.NullMarked;

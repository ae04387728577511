/** Hotline requests (热线诉求): what they are, what can be asked of them, and what follows. */
@NullMarked
package org.minqing.command.hotline;

import org.jspecify.annotations.NullMarked;

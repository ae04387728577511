/** Who may come in, and what they may see and do once they are in. */
@NullMarked
package org.minqing.security;

import org.jspecify.annotations.NullMarked;

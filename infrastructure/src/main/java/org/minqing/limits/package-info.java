/** How often someone may. */
@NullMarked
package org.minqing.limits;

import org.jspecify.annotations.NullMarked;

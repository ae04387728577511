/** How limits are counted, told by example and by property. */
@NullMarked
package org.minqing.command.rules;

import org.jspecify.annotations.NullMarked;

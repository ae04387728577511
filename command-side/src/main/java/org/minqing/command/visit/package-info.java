/** Home visits (走访): who went where, and the diary of what they heard. */
@NullMarked
package org.minqing.command.visit;

import org.jspecify.annotations.NullMarked;

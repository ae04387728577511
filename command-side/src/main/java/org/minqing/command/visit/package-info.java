/** Home visits (走访): who went where, the diary of what they heard, and whom one is to visit more often (重点人员). */
@NullMarked
package org.minqing.command.visit;

import org.jspecify.annotations.NullMarked;

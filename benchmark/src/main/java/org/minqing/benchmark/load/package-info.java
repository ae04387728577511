/** Clients that do the same again and again, and how long each time took. */
@NullMarked
package org.minqing.benchmark.load;

import org.jspecify.annotations.NullMarked;

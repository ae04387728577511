/** One class for each thing that is measured. */
@NullMarked
package org.minqing.benchmark.row;

import org.jspecify.annotations.NullMarked;

/** Tests of what the benchmark says and of what it takes. */
@NullMarked
package org.minqing.benchmark;

import org.jspecify.annotations.NullMarked;

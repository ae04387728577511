/** The same commands given in one process: to the application, and to Axon at its defaults. */
@NullMarked
package org.minqing.benchmark.axon;

import org.jspecify.annotations.NullMarked;

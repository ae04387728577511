/** Holds the projections, in the application as it runs, to what they promise. */
@NullMarked
package org.minqing.projections;

import org.jspecify.annotations.NullMarked;

/** Holds the figures to their definitions. */
@NullMarked
package org.minqing.query.figures;

import org.jspecify.annotations.NullMarked;

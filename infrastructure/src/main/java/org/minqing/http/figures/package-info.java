/** The figures, asked for and live. */
@NullMarked
package org.minqing.http.figures;

import org.jspecify.annotations.NullMarked;

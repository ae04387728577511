/** Holds the case as it stands to its stream. */
@NullMarked
package org.minqing.query.casefile;

import org.jspecify.annotations.NullMarked;

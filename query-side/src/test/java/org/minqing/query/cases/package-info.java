/** Holds the case list to its filters. */
@NullMarked
package org.minqing.query.cases;

import org.jspecify.annotations.NullMarked;

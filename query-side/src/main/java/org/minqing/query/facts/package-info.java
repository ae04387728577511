/** What is true of one case, folded from its events: the ground both of the case list and of every figure. */
@NullMarked
package org.minqing.query.facts;

import org.jspecify.annotations.NullMarked;

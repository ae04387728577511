/** What ships as rules and holidays is complete and right, and what a deployment puts in its place is checked. */
@NullMarked
package org.minqing.rules;

import org.jspecify.annotations.NullMarked;

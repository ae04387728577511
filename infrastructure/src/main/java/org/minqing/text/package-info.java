/** What people wrote in their own words, sealed in the store under a key of its case. */
@NullMarked
package org.minqing.text;

import org.jspecify.annotations.NullMarked;

/** What is promised of keys, tried on a store of their own. */
@NullMarked
package org.minqing.keys;

import org.jspecify.annotations.NullMarked;

/** Tests of the store against a real PostgreSQL. */
@NullMarked
package org.minqing.store;

import org.jspecify.annotations.NullMarked;

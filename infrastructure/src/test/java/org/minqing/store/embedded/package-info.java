/** Tests of the PostgreSQL that comes along. */
@NullMarked
package org.minqing.store.embedded;

import org.jspecify.annotations.NullMarked;

/** What the tests of this side share: a real PostgreSQL and short ways to tell what happened to a case. */
@NullMarked
package org.minqing.query;

import org.jspecify.annotations.NullMarked;

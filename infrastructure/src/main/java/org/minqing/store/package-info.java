/** Where events are kept: appended in PostgreSQL, read in order by everyone who follows, never changed. */
@NullMarked
package org.minqing.store;

import org.jspecify.annotations.NullMarked;

/** The HTTP contract, asked of the whole application on a real database. */
@NullMarked
package org.minqing.http;

import org.jspecify.annotations.NullMarked;

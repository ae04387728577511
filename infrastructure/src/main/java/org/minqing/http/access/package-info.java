/** Who looked at what, over HTTP. */
@NullMarked
package org.minqing.http.access;

import org.jspecify.annotations.NullMarked;

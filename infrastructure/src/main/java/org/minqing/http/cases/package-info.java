/** One case as it stands, its events, and lists of cases. */
@NullMarked
package org.minqing.http.cases;

import org.jspecify.annotations.NullMarked;

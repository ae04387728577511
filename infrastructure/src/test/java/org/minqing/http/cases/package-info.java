/** Tests about cases as they are shown. */
@NullMarked
package org.minqing.http.cases;

import org.jspecify.annotations.NullMarked;

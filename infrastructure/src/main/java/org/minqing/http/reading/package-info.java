/** How a request body becomes values of the ledger, or a list of what is wrong with it. */
@NullMarked
package org.minqing.http.reading;

import org.jspecify.annotations.NullMarked;

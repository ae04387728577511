/** What readers of the ledger could not take in, and how whoever runs it mends that. */
@NullMarked
package org.minqing.parking;

import org.jspecify.annotations.NullMarked;

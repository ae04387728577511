/** For whoever runs the ledger: how far the projections are, and filling one anew. */
@NullMarked
package org.minqing.http.projections;

import org.jspecify.annotations.NullMarked;

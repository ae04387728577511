/** The keys under which people's particulars are sealed, kept apart from the ledger. */
@NullMarked
package org.minqing.keys;

import org.jspecify.annotations.NullMarked;

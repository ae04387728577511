/** The keys under which people's particulars and the texts of cases are sealed, kept apart from the ledger. */
@NullMarked
package org.minqing.keys;

import org.jspecify.annotations.NullMarked;

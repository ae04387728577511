/** Evidence that nothing in the ledger was changed afterwards: every case's chain of links, and the seals put on them. */
@NullMarked
package org.minqing.evidence;

import org.jspecify.annotations.NullMarked;

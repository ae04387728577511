/** The ledger under the hands of someone who changes it afterwards. */
@NullMarked
package org.minqing.evidence;

import org.jspecify.annotations.NullMarked;

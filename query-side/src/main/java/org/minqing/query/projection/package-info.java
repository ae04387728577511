/** What every projection shares: how a batch of events becomes rows in one transaction, and how a schema is swapped. */
@NullMarked
package org.minqing.query.projection;

import org.jspecify.annotations.NullMarked;

/** Answers what is asked of the ledger, from PostgreSQL tables that are projected from events and can be rebuilt. */
@NullMarked
package org.minqing.query;

import org.jspecify.annotations.NullMarked;

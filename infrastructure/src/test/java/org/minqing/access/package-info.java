/** The access ledger on a real database. */
@NullMarked
package org.minqing.access;

import org.jspecify.annotations.NullMarked;

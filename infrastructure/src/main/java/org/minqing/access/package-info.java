/** The access ledger (查阅留痕): every look leaves a trace, which is added and never changed. */
@NullMarked
package org.minqing.access;

import org.jspecify.annotations.NullMarked;

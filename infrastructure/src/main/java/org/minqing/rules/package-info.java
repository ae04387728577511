/** Reads what the deadlines are computed from: the rule set and the holiday calendar, as shipped or as replaced. */
@NullMarked
package org.minqing.rules;

import org.jspecify.annotations.NullMarked;

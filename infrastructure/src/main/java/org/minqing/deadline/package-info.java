/** Notices by itself when a deadline has passed, and when one can be counted anew. */
@NullMarked
package org.minqing.deadline;

import org.jspecify.annotations.NullMarked;

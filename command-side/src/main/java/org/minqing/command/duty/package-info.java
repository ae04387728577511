/** The duty roster (值班表): who is to be there when, who was, and what they left to the next. */
@NullMarked
package org.minqing.command.duty;

import org.jspecify.annotations.NullMarked;

/** Talk points (百姓说事点): opened, with their information worker and the hours of a lawyer; and what people say there, entry by entry. */
@NullMarked
package org.minqing.command.talk;

import org.jspecify.annotations.NullMarked;

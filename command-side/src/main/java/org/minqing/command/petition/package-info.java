/** 信访事项: a petition from its registration to its reply, and through review and re-review. */
@NullMarked
package org.minqing.command.petition;

import org.jspecify.annotations.NullMarked;

/** One command for many cases that somebody chose on the list: what it may do, said before; what became of each, after. */
@NullMarked
package org.minqing.desk.many;

import org.jspecify.annotations.NullMarked;

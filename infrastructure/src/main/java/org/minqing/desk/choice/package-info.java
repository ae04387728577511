/** The page of residents' choices (百姓点菜): put to them, counted, promised. */
@NullMarked
package org.minqing.desk.choice;

import org.jspecify.annotations.NullMarked;

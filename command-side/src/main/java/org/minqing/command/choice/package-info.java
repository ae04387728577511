/** Residents' choices (百姓点菜): what is put to the households of an area, what they chose, and that it was promised. */
@NullMarked
package org.minqing.command.choice;

import org.jspecify.annotations.NullMarked;

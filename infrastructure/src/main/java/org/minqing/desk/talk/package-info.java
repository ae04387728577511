/** The pages of talk points (百姓说事点): where people come and talk, what stands in the notebook, and what became of it. */
@NullMarked
package org.minqing.desk.talk;

import org.jspecify.annotations.NullMarked;

/** Which deadlines have still to be watched: from the row of each a claimer learns when to speak of it next. */
@NullMarked
package org.minqing.query.due;

import org.jspecify.annotations.NullMarked;

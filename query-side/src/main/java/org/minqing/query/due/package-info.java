/** Which deadlines have still to be watched: a row for each that runs, from which a claimer learns what has passed. */
@NullMarked
package org.minqing.query.due;

import org.jspecify.annotations.NullMarked;

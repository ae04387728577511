/** The case list, and the page of one case that is the same for all. */
@NullMarked
package org.minqing.desk.cases;

import org.jspecify.annotations.NullMarked;

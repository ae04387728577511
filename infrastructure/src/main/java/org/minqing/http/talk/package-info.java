/** Talk points (百姓说事点) over HTTP: opened, tended, listed; what stands in their notebooks, noted and read. */
@NullMarked
package org.minqing.http.talk;

import org.jspecify.annotations.NullMarked;

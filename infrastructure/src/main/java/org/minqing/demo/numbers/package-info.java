/** Case numbers and query codes of the district's cases: the same each time the same year is built. */
@NullMarked
package org.minqing.demo.numbers;

import org.jspecify.annotations.NullMarked;

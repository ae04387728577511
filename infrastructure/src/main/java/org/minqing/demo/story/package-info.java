/**
 * What happens to people in the invented district, told matter by matter. Each matter has a random source of its own, so it
 * comes out the same whenever and in whatever order it is told.
 */
@NullMarked
package org.minqing.demo.story;

import org.jspecify.annotations.NullMarked;

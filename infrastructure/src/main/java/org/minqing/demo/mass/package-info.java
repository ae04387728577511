/** The invented district as a source of mass: any number of cases with their events, to be written to a store for measuring. */
@NullMarked
package org.minqing.demo.mass;

import org.jspecify.annotations.NullMarked;

/** The invented district, and what holds over everything that happens in it. */
@NullMarked
package org.minqing.demo;

import org.jspecify.annotations.NullMarked;

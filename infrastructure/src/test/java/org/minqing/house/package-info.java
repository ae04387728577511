/** The rules of the house, held by tests: who may know whom, and how the sources look. */
@NullMarked
package org.minqing.house;

import org.jspecify.annotations.NullMarked;

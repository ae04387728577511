/** Tests of the duty roster's shifts. */
@NullMarked
package org.minqing.duty;

import org.jspecify.annotations.NullMarked;

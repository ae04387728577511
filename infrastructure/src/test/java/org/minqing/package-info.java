/** Tests of the application as a whole, and what they share. */
@NullMarked
package org.minqing;

import org.jspecify.annotations.NullMarked;

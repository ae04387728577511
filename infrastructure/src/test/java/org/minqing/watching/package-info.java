@NullMarked
package org.minqing.watching;

import org.jspecify.annotations.NullMarked;

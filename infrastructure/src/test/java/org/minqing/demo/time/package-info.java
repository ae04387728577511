@NullMarked
package org.minqing.demo.time;

import org.jspecify.annotations.NullMarked;

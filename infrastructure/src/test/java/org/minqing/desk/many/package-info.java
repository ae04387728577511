@NullMarked
package org.minqing.desk.many;

import org.jspecify.annotations.NullMarked;

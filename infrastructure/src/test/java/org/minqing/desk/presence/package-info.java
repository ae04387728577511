@NullMarked
package org.minqing.desk.presence;

import org.jspecify.annotations.NullMarked;

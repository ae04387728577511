@NullMarked
package org.minqing.desk.hotline;

import org.jspecify.annotations.NullMarked;

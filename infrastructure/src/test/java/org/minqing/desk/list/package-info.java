@NullMarked
package org.minqing.desk.list;

import org.jspecify.annotations.NullMarked;

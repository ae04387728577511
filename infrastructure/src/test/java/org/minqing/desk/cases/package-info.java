@NullMarked
package org.minqing.desk.cases;

import org.jspecify.annotations.NullMarked;

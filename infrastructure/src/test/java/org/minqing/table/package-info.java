/** Whether files of rows are read as they were written. */
@NullMarked
package org.minqing.table;

import org.jspecify.annotations.NullMarked;

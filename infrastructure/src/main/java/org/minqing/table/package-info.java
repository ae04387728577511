/** Files of rows: CSV in the two encodings in use and XLSX as people send them, CSV and XLSX as they are given out. */
@NullMarked
package org.minqing.table;

import org.jspecify.annotations.NullMarked;

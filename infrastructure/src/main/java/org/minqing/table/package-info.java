/** Files of rows that people send: CSV in the two encodings in use, and XLSX, each read as a stream. */
@NullMarked
package org.minqing.table;

import org.jspecify.annotations.NullMarked;

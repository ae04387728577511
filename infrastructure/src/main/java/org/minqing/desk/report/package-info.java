/** The reports about weeks and months: as figures, as a page and as a sheet. */
@NullMarked
package org.minqing.desk.report;

import org.jspecify.annotations.NullMarked;

/** The mediation room: its disputes, its calendar, and what the page of a dispute shows beside what every case shows. */
@NullMarked
package org.minqing.desk.mediation;

import org.jspecify.annotations.NullMarked;

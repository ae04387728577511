/** PaperWriting that people take away from the counter and the mediation room: filled in from a case and printed on A4. */
@NullMarked
package org.minqing.desk.print;

import org.jspecify.annotations.NullMarked;

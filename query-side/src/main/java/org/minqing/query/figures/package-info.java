/**
 * The figures of the domain: what each case contributes on which day, the cells that add contributions up, and the
 * questions answered from them. An event takes a case's old contributions out of the cells and puts the new ones in.
 */
@NullMarked
package org.minqing.query.figures;

import org.jspecify.annotations.NullMarked;

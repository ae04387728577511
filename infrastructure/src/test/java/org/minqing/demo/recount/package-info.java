/**
 * The figures of the demo year computed a second time, slowly, from nothing but its events and the words of the domain
 * (section 5), and held against what the board answers.
 *
 * <p>Nothing here knows how the board computes: a definition reads the whole history of a case and says what there is to
 * count in it, and on which day; a figure is what is left of that within a scope.
 */
@NullMarked
package org.minqing.demo.recount;

import org.jspecify.annotations.NullMarked;

/** The only place that knows who people are. */
@NullMarked
package org.minqing.person;

import org.jspecify.annotations.NullMarked;

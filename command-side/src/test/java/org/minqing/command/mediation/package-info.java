/** Tests of the mediation, and what its cases are built from. */
@NullMarked
package org.minqing.command.mediation;

import org.jspecify.annotations.NullMarked;

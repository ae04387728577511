/** Tests of what happens between cases, on a real database. */
@NullMarked
package org.minqing.processes;

import org.jspecify.annotations.NullMarked;

/** Measures the application as it is shipped, beside what its database does bare in the same run. No part of what is shipped. */
@NullMarked
package org.minqing.benchmark;

import org.jspecify.annotations.NullMarked;

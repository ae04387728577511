/** What the measurements stand on: a server, databases with cases in them, and the application as a process of its own. */
@NullMarked
package org.minqing.benchmark.site;

import org.jspecify.annotations.NullMarked;

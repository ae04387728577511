/** What is kept of requests, and for how long. */
@NullMarked
package org.minqing.http.commands;

import org.jspecify.annotations.NullMarked;

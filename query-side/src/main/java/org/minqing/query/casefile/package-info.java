/** One case as it stands and what happened to it, from its own stream: it holds every command already answered. */
@NullMarked
package org.minqing.query.casefile;

import org.jspecify.annotations.NullMarked;

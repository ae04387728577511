/** Keeps the projections up with the stream, fills them anew beside the ones that serve, and registers who answers. */
@NullMarked
package org.minqing.projections;

import org.jspecify.annotations.NullMarked;

/** Hands cases out as files: masked as the list is, or, once another account says so, with their persons in clear. */
@NullMarked
package org.minqing.export;

import org.jspecify.annotations.NullMarked;

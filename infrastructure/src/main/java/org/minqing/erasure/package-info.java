/** Forgets persons for good: asked for by one account, decided by another, forbidden by holds, open cases and terms. */
@NullMarked
package org.minqing.erasure;

import org.jspecify.annotations.NullMarked;

/** That no role does what is not its own, at either bus. */
@NullMarked
package org.minqing.security.right;

import org.jspecify.annotations.NullMarked;

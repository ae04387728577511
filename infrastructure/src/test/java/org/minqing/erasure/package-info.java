/** Tests about forgetting persons. */
@NullMarked
package org.minqing.erasure;

import org.jspecify.annotations.NullMarked;

/** Tests about who may see who a person is. */
@NullMarked
package org.minqing.identity;

import org.jspecify.annotations.NullMarked;

/** Tests of which home visits are known. */
@NullMarked
package org.minqing.query.visit;

import org.jspecify.annotations.NullMarked;

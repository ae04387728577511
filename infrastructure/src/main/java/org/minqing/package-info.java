/** The application: what is started, and where everything is wired together. */
@NullMarked
package org.minqing;

import org.jspecify.annotations.NullMarked;

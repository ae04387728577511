/** How people and programs come in, tried from outside. */
@NullMarked
package org.minqing.security.signin;

import org.jspecify.annotations.NullMarked;

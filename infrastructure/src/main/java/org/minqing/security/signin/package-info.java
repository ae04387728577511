/** How someone proves who they are: at the sign-in page, by Basic, by token, or elsewhere (OpenID Connect). */
@NullMarked
package org.minqing.security.signin;

import org.jspecify.annotations.NullMarked;

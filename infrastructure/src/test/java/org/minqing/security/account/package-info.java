/** What accounts promise. */
@NullMarked
package org.minqing.security.account;

import org.jspecify.annotations.NullMarked;

/** Local accounts: names, passwords, second factors, tokens, roles and reach. */
@NullMarked
package org.minqing.security.account;

import org.jspecify.annotations.NullMarked;

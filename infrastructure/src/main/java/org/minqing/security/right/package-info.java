/** What each role may do, and the guards on the command and query bus that hold it to that. */
@NullMarked
package org.minqing.security.right;

import org.jspecify.annotations.NullMarked;

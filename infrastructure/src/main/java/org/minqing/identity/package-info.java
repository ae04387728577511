/** Shows who a person is: to whom that may be shown, for a purpose, and with a trace. */
@NullMarked
package org.minqing.identity;

import org.jspecify.annotations.NullMarked;

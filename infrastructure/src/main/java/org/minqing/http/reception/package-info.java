/** Reception sessions over HTTP: laid down by a rule, moved, left out, held, listed; and what is asked for in them. */
@NullMarked
package org.minqing.http.reception;

import org.jspecify.annotations.NullMarked;

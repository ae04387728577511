/** The desk at which calls are taken, from the ring to what is to be done, without touching the mouse. */
@NullMarked
package org.minqing.desk.hotline;

import org.jspecify.annotations.NullMarked;

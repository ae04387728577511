/** The desk at which people are asked how it went, and redos are decided that they propose. */
@NullMarked
package org.minqing.desk.followup;

import org.jspecify.annotations.NullMarked;

/** Tests of residents' choices. */
@NullMarked
package org.minqing.command.choice;

import org.jspecify.annotations.NullMarked;

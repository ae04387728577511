/** What the three kinds of case share: how a command is decided, what every case holds, and how commands are sent. */
@NullMarked
package org.minqing.command.common;

import org.jspecify.annotations.NullMarked;

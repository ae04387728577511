/** Registering cases and giving them commands. */
@NullMarked
package org.minqing.http.commands;

import org.jspecify.annotations.NullMarked;

/**
 * Deadlines: the versioned rule set, the working calendar, and the arithmetic that turns both into a date that explains
 * itself. Nothing here reads a clock or a file; data is passed in already parsed.
 */
@NullMarked
package org.minqing.command.rules;

import org.jspecify.annotations.NullMarked;

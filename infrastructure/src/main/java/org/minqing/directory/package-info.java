/** The directories: what areas, units, people and words there are, from when to when, and what they are called. */
@NullMarked
package org.minqing.directory;

import org.jspecify.annotations.NullMarked;

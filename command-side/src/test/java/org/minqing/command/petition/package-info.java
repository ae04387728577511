/** Petitions told by example, by table and by property. */
@NullMarked
package org.minqing.command.petition;

import org.jspecify.annotations.NullMarked;

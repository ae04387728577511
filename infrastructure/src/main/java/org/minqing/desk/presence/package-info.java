/** Who has which case open at this moment, and who types into which of its forms. Nothing of it is kept. */
@NullMarked
package org.minqing.desk.presence;

import org.jspecify.annotations.NullMarked;

/** How people are kept, found, masked and forgotten. */
@NullMarked
package org.minqing.person;

import org.jspecify.annotations.NullMarked;

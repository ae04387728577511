/** The pages people look at: server-rendered, Chinese first, English by switch, everything from this one application. */
@NullMarked
package org.minqing.desk;

import org.jspecify.annotations.NullMarked;

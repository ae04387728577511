/** Whether the directories know what was sent to them, and find it by the names people use. */
@NullMarked
package org.minqing.directory;

import org.jspecify.annotations.NullMarked;

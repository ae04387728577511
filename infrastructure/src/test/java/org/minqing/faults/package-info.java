/** What breaks: processes, databases, networks; and that nothing is lost, nothing doubled and nothing half there. */
@NullMarked
package org.minqing.faults;

import org.jspecify.annotations.NullMarked;

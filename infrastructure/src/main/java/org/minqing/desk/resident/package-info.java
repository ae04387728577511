/** The page on which a resident looks their own case up and says how it went: by number and query code, without an account. */
@NullMarked
package org.minqing.desk.resident;

import org.jspecify.annotations.NullMarked;

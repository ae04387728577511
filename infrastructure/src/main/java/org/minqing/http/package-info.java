/** What every answer over HTTP has in common: problem documents, languages, times, and threads that may wait. */
@NullMarked
package org.minqing.http;

import org.jspecify.annotations.NullMarked;

/** The PostgreSQL that comes along with the application, for whoever has none: one folder, kept across restarts. */
@NullMarked
package org.minqing.store.embedded;

import org.jspecify.annotations.NullMarked;

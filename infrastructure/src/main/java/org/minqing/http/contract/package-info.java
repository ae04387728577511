/** Describes the interface to programs, in OpenAPI 3.1. */
@NullMarked
package org.minqing.http.contract;

import org.jspecify.annotations.NullMarked;

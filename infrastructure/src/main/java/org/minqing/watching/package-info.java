/** How those who run it see in: meters for Prometheus, traces for OpenTelemetry. Neither is there unless it is asked for. */
@NullMarked
package org.minqing.watching;

import org.jspecify.annotations.NullMarked;

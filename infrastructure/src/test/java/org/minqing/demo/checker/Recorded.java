package org.minqing.demo.checker;

import java.time.Instant;
import org.minqing.api.LedgerEvent;

/** One event of a stream, and when it was recorded. */
public record Recorded(long sequence, LedgerEvent event, Instant recordedAt) {}

package org.minqing.demo;

import java.time.Instant;
import java.time.LocalDate;

/**
 * @param until last day of its year
 * @param events in the ledger
 * @param now what time it is in the district
 * @param speed how many of its seconds are one of ours
 */
record DemoStatus(DemoState state, LocalDate until, long events, Instant now, int speed) {}

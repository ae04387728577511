package org.minqing.demo;

import java.time.LocalDate;

/**
 * @param until last day of its year
 * @param events in the ledger
 */
record DemoStatus(DemoState state, LocalDate until, long events) {}

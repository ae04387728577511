package org.minqing.demo.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The twelve months that are there from the start, and what happened once in them. */
public record DemoYear(LocalDate first, LocalDate last, ZoneId zone) {

    private static final int SITE_DAYS = 31;
    private static final int LIFT_DAYS = 35;

    public static DemoYear until(LocalDate last, ZoneId zone) {
        return new DemoYear(last.minusYears(1).plusDays(1), last, zone);
    }

    /** Its last day is over. */
    public Instant end() {
        return last.plusDays(1).atStartOfDay(zone).toInstant();
    }

    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** A building site is noisy for a month. */
    public boolean siteIsNoisy(LocalDate day) {
        return within(day, first.plusDays(120), SITE_DAYS);
    }

    /** The day a lift breaks down that nobody wants to pay for. */
    public LocalDate liftBreaks() {
        return first.plusDays(200);
    }

    public boolean liftStandsStill(LocalDate day) {
        return within(day, liftBreaks(), LIFT_DAYS);
    }

    private static boolean within(LocalDate day, LocalDate from, int days) {
        return !day.isBefore(from) && day.isBefore(from.plusDays(days));
    }
}

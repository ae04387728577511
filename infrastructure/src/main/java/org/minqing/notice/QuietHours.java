package org.minqing.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When somebody is left alone, each day.
 *
 * @param from when it begins
 * @param to when it ends, which no longer belongs to it; of the next day, where it is not after {@code from}
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /** @throws IllegalArgumentException where it never ends */
    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("Quiet hours that begin as they end");
        }
    }

    /** That moment where nobody is left alone then, else the end of the quiet hours around it. */
    Instant notBefore(Instant moment, ZoneId zone) {
        ZonedDateTime there = moment.atZone(zone);
        if (!holdAt(there.toLocalTime())) {
            return moment;
        }
        ZonedDateTime end = there.with(to);
        return (end.isAfter(there) ? end : there.plusDays(1).with(to)).toInstant();
    }

    private boolean holdAt(LocalTime time) {
        boolean afterBegin = !time.isBefore(from);
        boolean beforeEnd = time.isBefore(to);
        return from.isBefore(to) ? afterBegin && beforeEnd : afterBegin || beforeEnd;
    }
}

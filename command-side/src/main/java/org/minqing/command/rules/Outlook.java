package org.minqing.command.rules;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.minqing.api.Watch;

/**
 * What lies before a deadline and behind it: finds the moments at which it is spoken of.
 *
 * @param dueAt where the course leads
 * @param now from when on it is looked out for: nothing is said of what is past
 */
record Outlook(Course course, Instant dueAt, Instant now) {

    Watch by(WatchRule rule) {
        List<Step.Stopped> stops = course.stops();
        List<Instant> before = new ArrayList<>();
        rule.sharesGone().forEach(share -> before.add(whenGone(share, stops)));
        if (course.endsWithADay()) {
            rule.daysLeft().forEach(days -> before.add(whenLeft(days, stops)));
        }
        List<Instant> after = new ArrayList<>();
        rule.overdueHours().forEach(hours -> after.add(dueAt.plus(Duration.ofHours(hours))));
        rule.overdueWorkingDays().forEach(days -> after.add(whenOverdueBy(days)));
        return new Watch(toCome(before.stream().filter(moment -> moment.isBefore(dueAt))), toCome(after.stream()));
    }

    private List<Instant> toCome(Stream<Instant> moments) {
        return moments.filter(moment -> moment.isAfter(now)).distinct().sorted().toList();
    }

    /** Of the time that counts: the clock stands still through a pause, and nothing is said meanwhile. */
    private Instant whenGone(BigDecimal share, List<Step.Stopped> stops) {
        Instant from = course.begins().orElse(now);
        List<Still> stills = stills(stops, from);
        Duration counted = Duration.between(from, dueAt);
        for (Still still : stills) {
            counted = counted.minus(still.length());
        }
        Instant gone = from.plusSeconds(
                BigDecimal.valueOf(counted.toSeconds()).multiply(share).longValue());
        for (Still still : stills) {
            if (gone.isAfter(still.from())) {
                gone = gone.plus(still.length());
            }
        }
        return gone.truncatedTo(ChronoUnit.SECONDS);
    }

    /** The beginning of the so many-th day of its own from the end. */
    private Instant whenLeft(int days, List<Step.Stopped> stops) {
        ZoneId zone = course.zone();
        LocalDate day = lastDay().plusDays(1);
        for (int left = days; left > 0; ) {
            day = day.minusDays(1);
            LocalDate that = day;
            if (course.counts(that) && stops.stream().noneMatch(stop -> stop.covers(that))) {
                left--;
            }
        }
        return day.atStartOfDay(zone).toInstant();
    }

    private Instant whenOverdueBy(int workingDays) {
        LocalDate day = lastDay();
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            if (course.calendar().isWorkingDay(day)) {
                left--;
            }
        }
        return Course.midnightAfter(day, course.zone());
    }

    private LocalDate lastDay() {
        return LocalDate.ofInstant(dueAt.minusNanos(1), course.zone());
    }

    /** A time during which the clock does not count. */
    private record Still(Instant from, Instant until) {
        Duration length() {
            return Duration.between(from, until);
        }
    }

    /** In the order of time, none within another, as far as they lie within the limit. */
    private List<Still> stills(List<Step.Stopped> stops, Instant from) {
        List<Still> stills = new ArrayList<>();
        Instant done = from;
        for (Step.Stopped stop :
                stops.stream().sorted(Comparator.comparing(Step.Stopped::from)).toList()) {
            Instant begins = later(Course.midnightAfter(stop.from(), course.zone()), done);
            Instant ends = earlier(Course.midnightAfter(stop.until(), course.zone()), dueAt);
            if (ends.isAfter(begins)) {
                stills.add(new Still(begins, ends));
                done = ends;
            }
        }
        return stills;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}

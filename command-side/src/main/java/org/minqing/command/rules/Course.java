package org.minqing.command.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.Deadline;
import org.minqing.api.Explanation;
import org.minqing.api.Moment;

/**
 * The steps of a deadline so far, and where they lead: to the end of a last day, or to an instant.
 *
 * @param end before it rolls over a day off
 * @param lines every step, each followed by the remarks on it
 */
record Course(Step first, Moment end, List<Explanation> lines, ZoneId zone, WorkingCalendar calendar) {

    private static final String ROLLED_OVER = "rolled-over";

    static Course begin(Step first, ZoneId zone, WorkingCalendar calendar) {
        Walk walk = new Walk(calendar);
        Moment end = switch (first) {
            case Step.Counted counted -> counted(counted, zone, walk);
            case Step.Named named -> named.end();
            case Step.Extended extended -> throw notFirst(extended);
            case Step.Stopped stopped -> throw notFirst(stopped);
        };
        return new Course(
                first, end, lines(List.of(), Step.with(first.line(), "to", end.toString()), walk), zone, calendar);
    }

    /** A stored deadline taken up where it stands: what the calendar said then is not asked again. */
    static Course resume(Deadline deadline, ZoneId zone, WorkingCalendar calendar) {
        List<Explanation> lines = deadline.explanation().stream()
                .takeWhile(line -> !line.code().equals(ROLLED_OVER))
                .toList();
        Step first = Step.first(lines.getFirst());
        String end = Step.fact(lines.getFirst().facts(), "to");
        for (Explanation line : lines.subList(1, lines.size())) {
            if (Step.later(line).isPresent()) {
                end = Step.fact(line.facts(), "to");
            }
        }
        return new Course(first, Moment.parse(end), lines, zone, calendar);
    }

    /** A stored deadline counted anew, from its own steps, by the calendar as it is known now. */
    static Course again(Deadline deadline, ZoneId zone, WorkingCalendar calendar) {
        List<Explanation> lines = deadline.explanation();
        Course course = begin(Step.first(lines.getFirst()), zone, calendar);
        List<Step> later = lines.stream()
                .skip(1)
                .flatMap(line -> Step.later(line).stream())
                .toList();
        for (Step step : later) {
            course = switch (step) {
                case Step.Extended extended -> course.extended(extended);
                case Step.Stopped stopped -> course.stopped(stopped);
                case Step.Counted counted -> course;
                case Step.Named named -> course;
            };
        }
        return course;
    }

    Course extended(Step.Extended step) {
        Walk walk = new Walk(calendar);
        Moment moved = move(step.unit(), step.amount(), walk);
        return new Course(
                first, moved, lines(lines, Step.with(step.line(), "to", moved.toString()), walk), zone, calendar);
    }

    Course stopped(Step.Stopped step) {
        Walk walk = new Walk(calendar);
        int days = ownDays(step, walk);
        Moment moved = move(dayUnit(), days, walk);
        Explanation line = Step.with(step.line(), "days", Integer.toString(days));
        return new Course(first, moved, lines(lines, Step.with(line, "to", moved.toString()), walk), zone, calendar);
    }

    /** How many days of its own kind begin within the stop and were not already stopped by an earlier one. */
    int ownDays(Step.Stopped step) {
        return ownDays(step, new Walk(calendar));
    }

    /** The instant it ends at, and the lines that say why. */
    Due due() {
        return switch (end) {
            case Moment.At at -> new Due(at.instant(), lines);
            case Moment.On on -> endOfDay(on.day());
            case Moment.Unknown unknown -> throw new IllegalStateException("a deadline ends at a known moment");
        };
    }

    /** @param at the last instant in time */
    record Due(Instant at, List<Explanation> lines) {
        boolean unconfirmed() {
            return lines.stream().anyMatch(line -> line.code().equals(Walk.UNPUBLISHED));
        }
    }

    private Due endOfDay(LocalDate day) {
        if (!(first instanceof Step.Counted counted && counted.rule().rollsOverDayOff())) {
            return new Due(midnightAfter(day, zone), lines);
        }
        Walk walk = new Walk(calendar);
        LocalDate rolled = walk.workingDayFrom(day);
        List<Explanation> why = rolled.equals(day)
                ? lines
                : lines(
                        lines,
                        Step.lineOf(ROLLED_OVER, "from", day.toString(), "to", rolled.toString()),
                        new Walk(calendar));
        return new Due(midnightAfter(rolled, zone), lines(why, walk.remarks()));
    }

    private int ownDays(Step.Stopped step, Walk walk) {
        LocalDate last = lastDay();
        if (step.from().isAfter(last)) {
            return 0;
        }
        LocalDate from = firstDay(step.from());
        List<Step.Stopped> earlier = stops();
        return walk.count(dayUnit(), from, step.until(), day -> earlier.stream().noneMatch(stop -> stop.covers(day)));
    }

    /** A stop that began before the clock did takes no day from it until the clock runs. */
    private LocalDate firstDay(LocalDate from) {
        return first instanceof Step.Counted counted
                ? counted.from().day(zone).filter(from::isBefore).orElse(from)
                : from;
    }

    /** The days that do not count. */
    List<Step.Stopped> stops() {
        return lines.stream()
                .skip(1)
                .flatMap(line -> Step.later(line).stream())
                .flatMap(made -> made instanceof Step.Stopped stopped ? Stream.of(stopped) : Stream.empty())
                .toList();
    }

    /** From when on it is counted, of an event known by its day from the end of that; a day that was named has no such moment. */
    Optional<Instant> begins() {
        return first instanceof Step.Counted counted
                ? counted.from().exact().or(() -> counted.from().day(zone).map(day -> midnightAfter(day, zone)))
                : Optional.empty();
    }

    boolean endsWithADay() {
        return end instanceof Moment.On;
    }

    /** Whether a day is one of those that it is counted in. */
    boolean counts(LocalDate day) {
        return dayUnit() != Rule.Unit.WORKING_DAYS || calendar.isWorkingDay(day);
    }

    private LocalDate lastDay() {
        return end.day(zone).orElseThrow();
    }

    private Rule.Unit dayUnit() {
        return first instanceof Step.Counted counted && counted.rule().unit() == Rule.Unit.WORKING_DAYS
                ? Rule.Unit.WORKING_DAYS
                : Rule.Unit.CALENDAR_DAYS;
    }

    private Moment move(Rule.Unit unit, int amount, Walk walk) {
        return switch (end) {
            case Moment.On on -> Moment.on(daysAfter(on.day(), unit, amount, walk));
            case Moment.At at
            when unit == Rule.Unit.HOURS -> Moment.at(at.instant().plusSeconds(3600L * amount));
            case Moment.At at -> {
                ZonedDateTime time = at.instant().atZone(zone);
                yield Moment.at(time.with(daysAfter(time.toLocalDate(), unit, amount, walk))
                        .toInstant());
            }
            case Moment.Unknown unknown -> throw new IllegalStateException("a deadline ends at a known moment");
        };
    }

    private static Moment counted(Step.Counted step, ZoneId zone, Walk walk) {
        Rule rule = step.rule();
        LocalDate day = step.from()
                .day(zone)
                .orElseThrow(() -> new IllegalArgumentException(rule.id() + ": nobody knows when it began"));
        if (rule.unit() != Rule.Unit.HOURS) {
            return Moment.on(daysAfter(day, rule.unit(), rule.amount(), walk));
        }
        Instant from = step.from().exact().orElseGet(() -> midnightAfter(day, zone));
        return Moment.at(from.plusSeconds(3600L * rule.amount()));
    }

    private static LocalDate daysAfter(LocalDate day, Rule.Unit unit, int amount, Walk walk) {
        return switch (unit) {
            case CALENDAR_DAYS -> day.plusDays(amount);
            case WORKING_DAYS -> walk.workingDaysAfter(day, amount);
            case HOURS -> throw new IllegalArgumentException("a limit in days is not moved by hours");
        };
    }

    static Instant midnightAfter(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private static List<Explanation> lines(List<Explanation> before, Explanation line, Walk walk) {
        return lines(Stream.concat(before.stream(), Stream.of(line)).toList(), walk.remarks());
    }

    private static List<Explanation> lines(List<Explanation> before, List<Explanation> remarks) {
        List<Explanation> all = new ArrayList<>(before);
        remarks.stream().filter(remark -> !all.contains(remark)).forEach(all::add);
        return List.copyOf(all);
    }

    private static IllegalArgumentException notFirst(Step step) {
        return new IllegalArgumentException(
                "no deadline begins with " + step.line().code());
    }
}

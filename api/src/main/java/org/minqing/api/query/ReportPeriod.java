package org.minqing.api.query;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * A week (ISO 8601, from Monday), a month or a year that a report is about. Its report is issued the moment it is over.
 *
 * @param from its first day
 */
public record ReportPeriod(Kind kind, LocalDate from) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2199;

    public enum Kind {
        WEEKLY,
        MONTHLY,
        ANNUAL
    }

    /** @throws IllegalArgumentException where none begins on that day */
    public ReportPeriod {
        if (!from.equals(begin(kind, from))) {
            throw new IllegalArgumentException("Begins within a period: " + from);
        }
    }

    /** The one in which that day lies. */
    public static ReportPeriod of(Kind kind, LocalDate day) {
        return new ReportPeriod(kind, begin(kind, day));
    }

    /** @param name as {@link #name} says it; nothing where it is the name of none */
    public static Optional<ReportPeriod> named(Kind kind, String name) {
        try {
            LocalDate day = switch (kind) {
                case WEEKLY -> LocalDate.parse(name + "-1", DateTimeFormatter.ISO_WEEK_DATE);
                case MONTHLY -> YearMonth.parse(name).atDay(1);
                case ANNUAL -> Year.parse(name).atDay(1);
            };
            return Optional.of(of(kind, day))
                    .filter(period -> period.name().equals(name))
                    .filter(period -> day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    private static LocalDate begin(Kind kind, LocalDate day) {
        return switch (kind) {
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHLY -> day.withDayOfMonth(1);
            case ANNUAL -> day.withDayOfYear(1);
        };
    }

    /** {@code 2018-W40}, {@code 2018-10} or {@code 2018}. */
    public String name() {
        return switch (kind) {
            case WEEKLY -> DateTimeFormatter.ISO_WEEK_DATE.format(from).substring(0, "2018-W40".length());
            case MONTHLY -> YearMonth.from(from).toString();
            case ANNUAL -> Year.from(from).toString();
        };
    }

    /** The day after its last one. */
    public LocalDate to() {
        return switch (kind) {
            case WEEKLY -> from.plusWeeks(1);
            case MONTHLY -> from.plusMonths(1);
            case ANNUAL -> from.plusYears(1);
        };
    }

    public LocalDate lastDay() {
        return to().minusDays(1);
    }

    public ReportPeriod before() {
        return of(kind, from.minusDays(1));
    }

    public ReportPeriod after() {
        return of(kind, to());
    }

    /** From then on there is a report about it. */
    public Instant issuedAt(ZoneId zone) {
        return to().atStartOfDay(zone).toInstant();
    }
}

package org.minqing.query.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minqing.query.figures.Coverage.Grain;

/**
 * A part of a period that can be read in one grain. Where a period begins or ends within a month, the days on the shorter
 * side of that edge are read: either those in the period, or those of the month that are not in it, to be taken out.
 *
 * @param from the first day, included
 * @param to not included; absent for no end
 * @param sign 1, or -1 where what is read there is to be taken out of the rest
 */
record Stretch(Grain grain, LocalDate from, Optional<LocalDate> to, int sign) {

    private static final LocalDate FIRST_KNOWN = Contributions.NEVER.plusDays(1);

    /** Months, and days at the edges. All time is one stretch, with what has no day in it. */
    static List<Stretch> months(Optional<LocalDate> from, Optional<LocalDate> to, Grain whole) {
        return split(from, to, whole, false);
    }

    /** Years and months, and days at the edges. */
    static List<Stretch> years(Optional<LocalDate> from, Optional<LocalDate> to, Grain whole) {
        return split(from, to, whole, true);
    }

    static List<Stretch> days(Optional<LocalDate> from, Optional<LocalDate> to) {
        if (from.isEmpty() && to.isEmpty()) {
            return List.of(new Stretch(Grain.DAY, Contributions.NEVER, Optional.empty(), 1));
        }
        return List.of(new Stretch(Grain.DAY, from.orElse(FIRST_KNOWN), to, 1));
    }

    private static List<Stretch> split(
            Optional<LocalDate> from, Optional<LocalDate> to, Grain whole, boolean withYears) {
        if (from.isEmpty() && to.isEmpty()) {
            return List.of(new Stretch(whole, Contributions.NEVER, Optional.empty(), 1));
        }
        LocalDate start = from.orElse(FIRST_KNOWN);
        LocalDate firstMonth = from.map(Stretch::nearestMonth).orElse(FIRST_KNOWN);
        Optional<LocalDate> endOfMonths = to.map(Stretch::nearestMonth);
        List<Stretch> parts = new ArrayList<>();
        if (endOfMonths.filter(end -> !end.isAfter(firstMonth)).isPresent()) {
            add(parts, Grain.DAY, start, to);
            return parts;
        }
        from.ifPresent(begin -> addEdge(parts, begin, firstMonth));
        months(parts, firstMonth, endOfMonths, withYears);
        to.ifPresent(end -> addEdge(parts, endOfMonths.orElse(end), end));
        return parts;
    }

    /** The first of this month or of the next, whichever is nearer. */
    private static LocalDate nearestMonth(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        return day.getDayOfMonth() - 1 <= day.lengthOfMonth() / 2 ? first : first.plusMonths(1);
    }

    /** The days from one to the other; those from the later to the earlier are taken out. */
    private static void addEdge(List<Stretch> parts, LocalDate from, LocalDate to) {
        if (from.isBefore(to)) {
            parts.add(new Stretch(Grain.DAY, from, Optional.of(to), 1));
        } else if (to.isBefore(from)) {
            parts.add(new Stretch(Grain.DAY, to, Optional.of(from), -1));
        }
    }

    private static void months(List<Stretch> parts, LocalDate from, Optional<LocalDate> to, boolean withYears) {
        LocalDate firstYear = from.equals(FIRST_KNOWN) || from.getDayOfYear() == 1
                ? from
                : from.withDayOfYear(1).plusYears(1);
        Optional<LocalDate> endOfYears = to.map(end -> end.withDayOfYear(1));
        if (!withYears || endOfYears.filter(end -> !end.isAfter(firstYear)).isPresent()) {
            add(parts, Grain.MONTH, from, to);
            return;
        }
        add(parts, Grain.MONTH, from, Optional.of(firstYear));
        add(parts, Grain.YEAR, firstYear, endOfYears);
        endOfYears.ifPresent(end -> add(parts, Grain.MONTH, end, to));
    }

    private static void add(List<Stretch> parts, Grain grain, LocalDate from, Optional<LocalDate> to) {
        if (to.filter(end -> !end.isAfter(from)).isEmpty()) {
            parts.add(new Stretch(grain, from, to, 1));
        }
    }
}

package org.minqing.query.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minqing.query.figures.Coverage.Grain;

/**
 * A part of a period that can be read in one grain.
 *
 * @param from the first day, included
 * @param to not included; absent for no end
 */
record Stretch(Grain grain, LocalDate from, Optional<LocalDate> to) {

    private static final LocalDate FIRST_KNOWN = Contributions.NEVER.plusDays(1);

    /** Months in the middle, days at the edges. All time is one stretch, with what has no day in it. */
    static List<Stretch> months(Optional<LocalDate> from, Optional<LocalDate> to, Grain whole) {
        return split(from, to, whole, false);
    }

    /** Years and months in the middle, days at the edges. */
    static List<Stretch> years(Optional<LocalDate> from, Optional<LocalDate> to, Grain whole) {
        return split(from, to, whole, true);
    }

    static List<Stretch> days(Optional<LocalDate> from, Optional<LocalDate> to) {
        if (from.isEmpty() && to.isEmpty()) {
            return List.of(new Stretch(Grain.DAY, Contributions.NEVER, Optional.empty()));
        }
        return List.of(new Stretch(Grain.DAY, from.orElse(FIRST_KNOWN), to));
    }

    private static List<Stretch> split(
            Optional<LocalDate> from, Optional<LocalDate> to, Grain whole, boolean withYears) {
        if (from.isEmpty() && to.isEmpty()) {
            return List.of(new Stretch(whole, Contributions.NEVER, Optional.empty()));
        }
        LocalDate start = from.orElse(FIRST_KNOWN);
        LocalDate firstMonth = from.isEmpty() || start.getDayOfMonth() == 1
                ? start.withDayOfMonth(1)
                : start.withDayOfMonth(1).plusMonths(1);
        Optional<LocalDate> endOfMonths = to.map(end -> end.withDayOfMonth(1));
        List<Stretch> parts = new ArrayList<>();
        if (endOfMonths.filter(end -> end.isBefore(firstMonth)).isPresent()) {
            add(parts, Grain.DAY, start, to);
            return parts;
        }
        if (from.isPresent()) {
            add(parts, Grain.DAY, start, Optional.of(firstMonth));
        }
        months(parts, from.isEmpty() ? FIRST_KNOWN : firstMonth, endOfMonths, withYears);
        endOfMonths.ifPresent(end -> add(parts, Grain.DAY, end, to));
        return parts;
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
            parts.add(new Stretch(grain, from, to));
        }
    }
}

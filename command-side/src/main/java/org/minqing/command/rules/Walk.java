package org.minqing.command.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.minqing.api.Explanation;

/** One walk through the working calendar, which remembers what of it mattered. */
final class Walk {

    static final String HOLIDAY = "holiday";
    static final String MAKE_UP_DAY = "make-up-day";
    static final String UNPUBLISHED = "calendar-unpublished";

    private final WorkingCalendar calendar;
    private final List<Explanation> remarks = new ArrayList<>();
    private final TreeSet<Integer> unpublished = new TreeSet<>();

    Walk(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    /** The so many-th working day after that day. */
    LocalDate workingDaysAfter(LocalDate day, int count) {
        LocalDate at = day;
        for (int left = count; left > 0; ) {
            at = at.plusDays(1);
            boolean worked = isWorkingDay(at);
            remark(at, worked);
            if (worked) {
                left--;
            }
        }
        return at;
    }

    /** That day if it is worked, else the next that is. */
    LocalDate workingDayFrom(LocalDate day) {
        LocalDate at = day;
        while (!isWorkingDay(at)) {
            remark(at, false);
            at = at.plusDays(1);
        }
        return at;
    }

    /** Days after {@code from}, through {@code until}, that are counted in that unit. */
    int count(Rule.Unit unit, LocalDate from, LocalDate until, Predicate<LocalDate> counted) {
        return (int) from.plusDays(1)
                .datesUntil((until.isAfter(from) ? until : from).plusDays(1))
                .filter(counted)
                .filter(day -> unit != Rule.Unit.WORKING_DAYS || isWorkingDay(day))
                .count();
    }

    /** Holidays and make-up days walked over, then the years whose calendar was asked for and is not published. */
    List<Explanation> remarks() {
        List<Explanation> all = new ArrayList<>(remarks);
        unpublished.forEach(year -> all.add(Step.lineOf(UNPUBLISHED, "year", Integer.toString(year))));
        return all;
    }

    private boolean isWorkingDay(LocalDate day) {
        if (!calendar.isPublished(day.getYear())) {
            unpublished.add(day.getYear());
        }
        return calendar.isWorkingDay(day);
    }

    private void remark(LocalDate day, boolean worked) {
        Optional<String> name = calendar.nameOf(day);
        if (name.isEmpty()) {
            return;
        }
        if (worked) {
            remarks.add(Step.lineOf(MAKE_UP_DAY, "name", name.get(), "day", day.toString()));
            return;
        }
        Explanation holiday = Step.lineOf(HOLIDAY, "name", name.get(), "from", day.toString(), "to", day.toString());
        if (!remarks.isEmpty() && isDayBefore(remarks.getLast(), name.get(), day)) {
            remarks.set(remarks.size() - 1, Step.with(remarks.getLast(), "to", day.toString()));
        } else {
            remarks.add(holiday);
        }
    }

    private static boolean isDayBefore(Explanation line, String name, LocalDate day) {
        return line.code().equals(HOLIDAY)
                && Step.fact(line.facts(), "name").equals(name)
                && Step.fact(line.facts(), "to").equals(day.minusDays(1).toString());
    }
}

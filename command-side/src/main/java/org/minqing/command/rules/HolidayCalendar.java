package org.minqing.command.rules;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The holiday notices of the State Council: days that differ from a plain week.
 *
 * @param days what the notices say, by date; every one lies in a published year
 * @param publishedYears years whose notice is known; in any other year only weekends are days off
 */
public record HolidayCalendar(Map<LocalDate, DayOff> days, Set<Integer> publishedYears) implements WorkingCalendar {

    public HolidayCalendar {
        days = Map.copyOf(days);
        publishedYears = Set.copyOf(publishedYears);
        for (LocalDate date : days.keySet()) {
            if (!publishedYears.contains(date.getYear())) {
                throw new IllegalArgumentException(date + " lies in a year that is not published");
            }
        }
    }

    /**
     * The calendar of every year that has an entry.
     *
     * @throws IllegalArgumentException where a day is entered twice
     */
    public static HolidayCalendar of(Collection<DayOff> entries) {
        Map<LocalDate, DayOff> days = HashMap.newHashMap(entries.size());
        for (DayOff entry : entries) {
            if (days.put(entry.date(), entry) != null) {
                throw new IllegalArgumentException(entry.date() + " is entered twice");
            }
        }
        return new HolidayCalendar(
                days, days.keySet().stream().map(LocalDate::getYear).collect(Collectors.toSet()));
    }

    @Override
    public boolean isWorkingDay(LocalDate day) {
        return entry(day).map(entry -> entry.kind() == DayOff.Kind.WORKDAY).orElseGet(() -> !isWeekend(day));
    }

    @Override
    public boolean isPublished(int year) {
        return publishedYears.contains(year);
    }

    @Override
    public Optional<String> nameOf(LocalDate day) {
        return entry(day).map(DayOff::name);
    }

    private Optional<DayOff> entry(LocalDate day) {
        return Optional.ofNullable(days.get(day));
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}

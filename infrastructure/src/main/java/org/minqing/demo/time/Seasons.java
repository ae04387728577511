package org.minqing.demo.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.SplittableRandom;
import org.minqing.command.rules.WorkingCalendar;

/** What kind of day it is. Any day can be asked about, also after the year. */
public final class Seasons {

    private static final double[] RAIN = {.12, .15, .22, .28, .33, .42, .48, .44, .32, .2, .14, .1};

    private final long seed;
    private final WorkingCalendar calendar;

    public Seasons(long seed, WorkingCalendar calendar) {
        this.seed = seed;
        this.calendar = calendar;
    }

    /** Rain likes to stay for another day. */
    public boolean rains(LocalDate day) {
        return startsToRain(day) || (startsToRain(day.minusDays(1)) && drop(day, 7) < .4);
    }

    private boolean startsToRain(LocalDate day) {
        return drop(day, 3) < RAIN[day.getMonthValue() - 1] * .8;
    }

    private double drop(LocalDate day, int salt) {
        return new SplittableRandom(seed * 31 + day.toEpochDay() * 17 + salt).nextDouble();
    }

    public boolean heating(LocalDate day) {
        MonthDay date = MonthDay.from(day);
        return !date.isBefore(MonthDay.of(11, 15)) || !date.isAfter(MonthDay.of(3, 15));
    }

    public boolean summer(LocalDate day) {
        int month = day.getMonthValue();
        return month >= 6 && month <= 9;
    }

    /** When schools take children in. */
    public boolean enrolment(LocalDate day) {
        int month = day.getMonthValue();
        return month >= 5 && month <= 9;
    }

    /** A day off that has a name. */
    public boolean festival(LocalDate day) {
        return !calendar.isWorkingDay(day) && calendar.nameOf(day).isPresent();
    }

    /** How much comes in on that day, compared with others. */
    double weight(LocalDate day) {
        double weight = festival(day) ? .4 : calendar.isWorkingDay(day) ? 1 : .62;
        if (day.getDayOfWeek() == DayOfWeek.MONDAY && calendar.isWorkingDay(day)) {
            weight *= 1.2;
        }
        if (rains(day)) {
            weight *= 1.3;
        }
        MonthDay date = MonthDay.from(day);
        if (!date.isBefore(MonthDay.of(11, 15)) && !date.isAfter(MonthDay.of(11, 30))) {
            weight *= 1.35;
        }
        return summer(day) ? weight * 1.1 : weight;
    }
}

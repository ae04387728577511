package org.minqing.demo.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.minqing.command.rules.WorkingCalendar;

/** Spreads what comes in over the year and the hours of the day. */
public final class Rhythm {

    /** By the hour: few at night, most in the morning, and again after work. */
    private static final int[] WORKING_DAY = {
        3, 2, 1, 1, 1, 3, 10, 26, 62, 78, 70, 46, 30, 44, 66, 62, 54, 46, 44, 56, 50, 32, 16, 7
    };

    private static final int[] DAY_OFF = {
        4, 3, 2, 1, 1, 2, 6, 14, 30, 46, 50, 40, 28, 32, 40, 42, 40, 38, 42, 54, 52, 36, 20, 9
    };

    private final DemoYear year;
    private final WorkingCalendar calendar;
    private final double[] upTo;

    public Rhythm(DemoYear year, Seasons seasons, WorkingCalendar calendar) {
        this.year = year;
        this.calendar = calendar;
        double sum = 0;
        double[] sums =
                new double[(int) (year.last().toEpochDay() - year.first().toEpochDay()) + 1];
        for (int day = 0; day < sums.length; day++) {
            sum += seasons.weight(year.first().plusDays(day));
            sums[day] = sum;
        }
        this.upTo = sums;
    }

    /** When the so many-th of so many matters begins; from one day to the next they follow each other. */
    public Instant start(int index, int of, SplittableRandom random) {
        double share = (index + random.nextDouble()) / of * upTo[upTo.length - 1];
        int found = Arrays.binarySearch(upTo, share);
        int day = Math.min(found < 0 ? -found - 1 : found, upTo.length - 1);
        return within(year.first().plusDays(day), random);
    }

    private Instant within(LocalDate day, SplittableRandom random) {
        int[] hours = calendar.isWorkingDay(day) ? WORKING_DAY : DAY_OFF;
        int left = random.nextInt(Arrays.stream(hours).sum());
        int hour = 0;
        while (left >= hours[hour]) {
            left -= hours[hour];
            hour++;
        }
        LocalTime time = LocalTime.of(hour, random.nextInt(60), random.nextInt(60));
        return day.atTime(time).atZone(year.zone()).toInstant();
    }
}

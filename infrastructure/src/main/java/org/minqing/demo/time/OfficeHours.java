package org.minqing.demo.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.SplittableRandom;
import org.minqing.command.rules.WorkingCalendar;

/** When offices are staffed, and when people can decently be rung. */
public final class OfficeHours {

    private static final LocalTime OPENS = LocalTime.of(8, 30);
    private static final LocalTime CLOSES = LocalTime.of(17, 30);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime NIGHT = LocalTime.of(21, 0);
    private static final int FIRST_MINUTES = 150;

    private final WorkingCalendar calendar;
    private final ZoneId zone;

    public OfficeHours(WorkingCalendar calendar, ZoneId zone) {
        this.calendar = calendar;
        this.zone = zone;
    }

    /** That moment if an office is open, else some time after it opens again. */
    public Instant next(Instant moment, SplittableRandom random) {
        ZonedDateTime time = moment.atZone(zone);
        LocalDate day = time.toLocalDate();
        if (calendar.isWorkingDay(day) && isBetween(time.toLocalTime(), OPENS, CLOSES)) {
            return moment;
        }
        if (!time.toLocalTime().isBefore(OPENS)) {
            day = day.plusDays(1);
        }
        while (!calendar.isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return at(day, OPENS, random);
    }

    /** That moment if people are up, else some time in the morning. */
    public Instant awake(Instant moment, SplittableRandom random) {
        ZonedDateTime time = moment.atZone(zone);
        if (isBetween(time.toLocalTime(), MORNING, NIGHT)) {
            return moment;
        }
        boolean late = !time.toLocalTime().isBefore(NIGHT);
        return at(time.toLocalDate().plusDays(late ? 1 : 0), MORNING, random);
    }

    public boolean isOpen(Instant moment) {
        ZonedDateTime time = moment.atZone(zone);
        return calendar.isWorkingDay(time.toLocalDate()) && isBetween(time.toLocalTime(), OPENS, CLOSES);
    }

    private Instant at(LocalDate day, LocalTime from, SplittableRandom random) {
        return day.atTime(from)
                .plusSeconds(random.nextInt(FIRST_MINUTES * 60))
                .atZone(zone)
                .toInstant();
    }

    private static boolean isBetween(LocalTime time, LocalTime from, LocalTime to) {
        return !time.isBefore(from) && time.isBefore(to);
    }
}

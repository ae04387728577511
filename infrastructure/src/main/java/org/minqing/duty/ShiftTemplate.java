package org.minqing.duty;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.UUID;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.DutyDesk;
import org.minqing.command.rules.WorkingCalendar;

/**
 * A shift that recurs (5+2: working days, and the two others).
 *
 * @param name as people call it
 * @param to of the next day, where it is not after {@code from}
 */
public record ShiftTemplate(String name, Days days, LocalTime from, LocalTime to) {

    /** Days alike, by the holiday calendar with its days worked to make up for one. */
    public enum Days {
        WORKDAYS,
        WEEKENDS,
        HOLIDAYS,
        EVERY_DAY
    }

    /** Whether there is such a shift on that day. */
    public boolean isOn(LocalDate day, WorkingCalendar calendar) {
        return switch (days) {
            case EVERY_DAY -> true;
            case WORKDAYS -> calendar.isWorkingDay(day);
            case HOLIDAYS -> !calendar.isWorkingDay(day) && calendar.nameOf(day).isPresent();
            case WEEKENDS -> !calendar.isWorkingDay(day) && calendar.nameOf(day).isEmpty();
        };
    }

    /** The one that begins that day. */
    public Hours on(LocalDate day, ZoneId zone) {
        LocalDate end = to.isAfter(from) ? day : day.plusDays(1);
        return new Hours(
                day.atTime(from).atZone(zone).toInstant(),
                end.atTime(to).atZone(zone).toInstant());
    }

    /** What the one that begins that day goes by: a template has one a day at a desk. */
    public CaseId idOn(LocalDate day, DutyDesk desk, AreaCode area) {
        String key = String.join("/", "duty", desk.name(), area.digits(), name, day.toString());
        return new CaseId(UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8)));
    }

    /** From when to when. */
    public record Hours(Instant from, Instant to) {}
}

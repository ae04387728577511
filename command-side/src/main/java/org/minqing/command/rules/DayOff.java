package org.minqing.command.rules;

import java.time.LocalDate;

/** One day that the yearly holiday notice sets apart. */
public record DayOff(LocalDate date, Kind kind, String name) {

    /** What the notice makes of the day. */
    public enum Kind {
        /** Nobody works. */
        HOLIDAY,
        /** 调休: a Saturday or Sunday that is worked to make up for a holiday. */
        WORKDAY
    }
}

package org.minqing.api.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.OccasionId;
import org.minqing.api.Recurrence;

/**
 * @param series all that there are, by what they are called
 * @param items the sessions of the days that were asked for, as they begin
 */
public record ReceptionSessions(List<Series> series, List<Session> items) {

    /**
     * What the sessions follow from.
     *
     * @param lastDay on which there can be one, where they were ended
     */
    public record Series(
            OccasionId id,
            String name,
            AreaCode area,
            String place,
            String host,
            Recurrence rule,
            LocalDate first,
            LocalTime from,
            LocalTime to,
            Optional<LocalDate> lastDay) {}

    /**
     * One session.
     *
     * @param series which it is one of
     * @param session the day on which the rule has it, by which it is named
     * @param day the day on which it is
     * @param moved it is at another time than the rule has it; why, its stream says
     * @param cancelled it was left out
     * @param demands that were raised in it, as far as they lie in the scope
     */
    public record Session(
            OccasionId series,
            LocalDate session,
            String name,
            AreaCode area,
            String place,
            String host,
            LocalDate day,
            LocalTime from,
            LocalTime to,
            boolean moved,
            boolean cancelled,
            Optional<Held> held,
            List<Demand> demands) {}

    /** Who was there. */
    public record Held(String host, List<String> attendees, Instant at) {}

    /** What somebody asked for: a petition. */
    public record Demand(CaseId petition, AreaCode area, Instant at) {}
}

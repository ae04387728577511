package org.minqing.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What can be asked of the reception sessions of one place (民生工作站). A session is named by the day on which the rule has it, wherever it
 * was moved to.
 */
public sealed interface ReceptionSeriesCommand extends OccasionCommand {

    /** Somebody is there for people by a rule, see {@link ReceptionSeriesEvent.Opened}. */
    record Open(
            String name,
            AreaCode area,
            String place,
            String host,
            Recurrence rule,
            LocalDate first,
            LocalTime from,
            LocalTime to)
            implements ReceptionSeriesCommand {}

    /** One session is at another time, see {@link ReceptionSeriesEvent.SessionMoved}. */
    record MoveSession(LocalDate session, LocalDate day, LocalTime from, LocalTime to, String reason)
            implements ReceptionSeriesCommand {}

    /** One session is left out. */
    record CancelSession(LocalDate session, String reason) implements ReceptionSeriesCommand {}

    /** The door is open, see {@link ReceptionSeriesEvent.SessionHeld}. */
    record HoldSession(LocalDate session, String host, List<String> attendees) implements ReceptionSeriesCommand {}

    /** Somebody asked for something, see {@link ReceptionSeriesEvent.DemandRaised}. */
    record RaiseDemand(LocalDate session, AreaCode area, CaseId petition) implements ReceptionSeriesCommand {}

    /** There are no more of them after that day. */
    record End(LocalDate lastDay, String reason) implements ReceptionSeriesCommand {}
}

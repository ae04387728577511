package org.minqing.api;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * What happens to the reception sessions (接待场次) of one place, the 民生工作站: they are laid down by a rule, one is moved or left out, one is
 * held, and demands are raised in it. That a session is to come is no event: it follows from the rule.
 */
public sealed interface ReceptionSeriesEvent extends OccasionEvent {

    @Override
    default OccasionKind kind() {
        return OccasionKind.RECEPTION_SERIES;
    }

    /**
     * Somebody is there for people by a rule.
     *
     * @param name what people call it
     * @param area whose people it is for
     * @param place where, as it is written on the door
     * @param host who leads it: a code of the staff directory, or a name
     * @param first the day the rule counts from
     * @param from when a session begins, in the ledger's zone
     * @param to when it ends, on the same day
     */
    record Opened(
            Act act,
            String name,
            AreaCode area,
            String place,
            String host,
            Recurrence rule,
            LocalDate first,
            LocalTime from,
            LocalTime to)
            implements ReceptionSeriesEvent {}

    /**
     * One session is at another time. Moved again, the last one holds.
     *
     * @param session the day on which the rule has it
     * @param day the day on which it is
     */
    record SessionMoved(
            Act act,
            LocalDate session,
            LocalDate day,
            LocalTime from,
            LocalTime to,
            @FreeText String reason) implements ReceptionSeriesEvent {}

    /** @param session the day on which the rule has it */
    record SessionCancelled(
            Act act, LocalDate session, @FreeText String reason) implements ReceptionSeriesEvent {}

    /**
     * The door was open. Said again, it is put right.
     *
     * @param session the day on which the rule has it
     * @param host who led it: a code of the staff directory, or a name
     * @param attendees who of the staff was there with them
     */
    record SessionHeld(Act act, LocalDate session, String host, List<String> attendees)
            implements ReceptionSeriesEvent {}

    /**
     * Somebody asked for something in a session.
     *
     * @param session the day on which the rule has it
     * @param area where the matter is
     * @param petition which holds what was asked for, and by whom
     */
    record DemandRaised(Act act, LocalDate session, AreaCode area, CaseId petition) implements ReceptionSeriesEvent {}

    /** There are no more of them after that day. Said again, it is put right. */
    record Ended(Act act, LocalDate lastDay, @FreeText String reason) implements ReceptionSeriesEvent {}
}

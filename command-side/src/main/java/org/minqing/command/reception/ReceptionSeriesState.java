package org.minqing.command.reception;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.ReceptionSeriesEvent;
import org.minqing.api.Recurrence;

/** Reception sessions as they stand. */
sealed interface ReceptionSeriesState {

    /** They were not laid down yet. */
    record None() implements ReceptionSeriesState {}

    /**
     * @param times of an ordinary session
     * @param sessions those to which something happened, by the day on which the rule has them
     * @param lastDay after it there are no more of them
     */
    record Series(
            AreaCode area,
            Recurrence rule,
            LocalDate first,
            Times times,
            Map<LocalDate, Session> sessions,
            Optional<LocalDate> lastDay)
            implements ReceptionSeriesState {

        public Series {
            sessions = Map.copyOf(sessions);
        }

        /** Whether there is such a session: one to which something happened stays one. */
        boolean has(LocalDate session) {
            return sessions.containsKey(session)
                    || (rule.isOn(session, first)
                            && lastDay.filter(session::isAfter).isEmpty());
        }

        Session session(LocalDate session) {
            return sessions.getOrDefault(session, new Session(session, times, false, Optional.empty(), Set.of()));
        }

        private Series with(LocalDate day, Session session) {
            Map<LocalDate, Session> more = new HashMap<>(sessions);
            more.put(day, session);
            return new Series(area, rule, first, times, more, lastDay);
        }
    }

    /** From when to when. */
    record Times(LocalTime from, LocalTime to) {

        boolean arePossible() {
            return to.isAfter(from);
        }
    }

    /** Who was there. */
    record Held(String host, List<String> attendees) {}

    /**
     * One session.
     *
     * @param day on which it is, once it was moved
     * @param demands the petitions that came of it
     */
    record Session(LocalDate day, Times times, boolean cancelled, Optional<Held> held, Set<CaseId> demands) {

        public Session {
            demands = Set.copyOf(demands);
        }

        boolean isOn(LocalDate other, Times otherTimes) {
            return day.equals(other) && times.equals(otherTimes);
        }

        private Session moved(LocalDate other, Times otherTimes) {
            return new Session(other, otherTimes, cancelled, held, demands);
        }

        private Session leftOut() {
            return new Session(day, times, true, held, demands);
        }

        private Session held(Held now) {
            return new Session(day, times, cancelled, Optional.of(now), demands);
        }

        private Session with(CaseId demand) {
            Set<CaseId> more = new HashSet<>(demands);
            more.add(demand);
            return new Session(day, times, cancelled, held, more);
        }
    }

    /** @throws IllegalStateException for an order of events that nobody can have decided */
    default ReceptionSeriesState after(ReceptionSeriesEvent event) {
        if (event instanceof ReceptionSeriesEvent.Opened opened) {
            return new Series(
                    opened.area(),
                    opened.rule(),
                    opened.first(),
                    new Times(opened.from(), opened.to()),
                    Map.of(),
                    Optional.empty());
        }
        if (!(this instanceof Series series)) {
            throw new IllegalStateException("There are no sessions");
        }
        return switch (event) {
            case ReceptionSeriesEvent.Opened _ -> series;
            case ReceptionSeriesEvent.SessionMoved moved ->
                series.with(
                        moved.session(),
                        series.session(moved.session()).moved(moved.day(), new Times(moved.from(), moved.to())));
            case ReceptionSeriesEvent.SessionCancelled cancelled ->
                series.with(
                        cancelled.session(), series.session(cancelled.session()).leftOut());
            case ReceptionSeriesEvent.SessionHeld held ->
                series.with(
                        held.session(), series.session(held.session()).held(new Held(held.host(), held.attendees())));
            case ReceptionSeriesEvent.DemandRaised raised ->
                series.with(raised.session(), series.session(raised.session()).with(raised.petition()));
            case ReceptionSeriesEvent.Ended ended ->
                new Series(
                        series.area(),
                        series.rule(),
                        series.first(),
                        series.times(),
                        series.sessions(),
                        Optional.of(ended.lastDay()));
        };
    }
}

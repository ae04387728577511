package org.minqing.query.facts;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Level;
import org.minqing.api.Moment;
import org.minqing.api.query.CaseStatus;

/**
 * The deadlines of a case as they were last set.
 *
 * @param lateBefore a round before the one that stands was not concluded in time
 */
public record Clocks(List<Clock> all, boolean lateBefore) {

    static final Clocks NONE = new Clocks(List.of(), false);

    public enum State {
        RUNNING,
        PASSED,
        MET,
        LIFTED
    }

    /**
     * @param since when it was first set in this round, as far as that is known: an extension does not begin it anew
     * @param metAt when what it waited for happened
     * @param reminded when whoever holds it was told last that it comes near, as far as that is known
     * @param supervised the level that was told last that it passed
     */
    public record Clock(
            DeadlineKind which,
            String key,
            Instant dueAt,
            Optional<Instant> since,
            State state,
            Optional<Moment> metAt,
            boolean inTime,
            Optional<Instant> reminded,
            Optional<Level> supervised) {

        Clock in(State now) {
            return new Clock(which, key, dueAt, since, now, Optional.empty(), false, reminded, supervised);
        }

        boolean waits() {
            return state == State.RUNNING || state == State.PASSED;
        }
    }

    Clocks set(DeadlineKind which, String key, Instant dueAt, Optional<Instant> at, boolean newRound) {
        boolean late = newRound
                && find(which, key)
                        .filter(before -> which.decidesOnTime())
                        .filter(before -> before.state() != State.LIFTED && !before.inTime())
                        .isPresent();
        Optional<Instant> since = find(which, key)
                .filter(before -> !newRound && before.waits())
                .map(Clock::since)
                .orElse(at);
        return replace(
                new Clock(
                        which,
                        key,
                        dueAt,
                        since,
                        State.RUNNING,
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        Optional.empty()),
                lateBefore || late);
    }

    Clocks met(DeadlineKind which, String key, Instant dueAt, Moment when, boolean inTime) {
        Optional<Clock> before = find(which, key);
        return replace(
                new Clock(
                        which,
                        key,
                        dueAt,
                        before.flatMap(Clock::since),
                        State.MET,
                        Optional.of(when),
                        inTime,
                        before.flatMap(Clock::reminded),
                        before.flatMap(Clock::supervised)),
                lateBefore);
    }

    Clocks lifted(DeadlineKind which, String key) {
        return change(which, key, clock -> clock.in(State.LIFTED));
    }

    /** Noticing it late changes nothing about one that was met meanwhile. */
    Clocks passed(DeadlineKind which, String key, Instant dueAt) {
        return change(
                which,
                key,
                clock ->
                        clock.state() == State.RUNNING && clock.dueAt().equals(dueAt) ? clock.in(State.PASSED) : clock);
    }

    /** Whoever holds it was told that it comes near. */
    Clocks reminded(DeadlineKind which, String key, Instant dueAt, Optional<Instant> at) {
        return change(
                which,
                key,
                clock -> clock.dueAt().equals(dueAt)
                        ? new Clock(
                                which,
                                key,
                                dueAt,
                                clock.since(),
                                clock.state(),
                                clock.metAt(),
                                clock.inTime(),
                                at,
                                clock.supervised())
                        : clock);
    }

    /** A level was told that it passed. */
    Clocks supervised(DeadlineKind which, String key, Instant dueAt, Level level) {
        return change(
                which,
                key,
                clock -> clock.dueAt().equals(dueAt)
                        ? new Clock(
                                which,
                                key,
                                dueAt,
                                clock.since(),
                                clock.state(),
                                clock.metAt(),
                                clock.inTime(),
                                clock.reminded(),
                                Optional.of(level))
                        : clock);
    }

    /** A supervisor vouches for an act that was entered late: it counts if it happened by the deadline. */
    Clocks confirmed(DeadlineKind which, String key, ZoneId zone) {
        return change(
                which,
                key,
                clock -> clock.state() == State.MET
                        ? new Clock(
                                which,
                                key,
                                clock.dueAt(),
                                clock.since(),
                                State.MET,
                                clock.metAt(),
                                happenedInTime(clock, zone),
                                clock.reminded(),
                                clock.supervised())
                        : clock);
    }

    private static boolean happenedInTime(Clock clock, ZoneId zone) {
        return clock.metAt()
                .flatMap(when -> when.earliest(zone))
                .map(when -> !when.isAfter(clock.dueAt()))
                .orElse(true);
    }

    /** The clock that decides whether the case was concluded in time. */
    public Optional<Clock> decisive() {
        return all.stream()
                .filter(clock -> clock.which().decidesOnTime())
                .filter(clock -> clock.state() != State.LIFTED)
                .findFirst();
    }

    /** The nearest deadline that someone in office still has to meet, passed or not. */
    public Optional<Clock> nearest(CaseStatus status) {
        return waiting(status).filter(clock -> isDuty(clock.which())).min(Comparator.comparing(Clock::dueAt));
    }

    /** The nearest of that kind. */
    public Optional<Clock> nearest(DeadlineKind which, CaseStatus status) {
        return waiting(status).filter(clock -> clock.which() == which).min(Comparator.comparing(Clock::dueAt));
    }

    private Stream<Clock> waiting(CaseStatus status) {
        return all.stream()
                .filter(Clock::waits)
                .filter(clock -> status != CaseStatus.CLOSED || outlivesClosing(clock.which()));
    }

    private static boolean isDuty(DeadlineKind which) {
        return switch (which) {
            case OBJECTION, REVIEW_REQUEST, RE_REVIEW_REQUEST, CONFIRMATION_REQUEST -> false;
            case PASS_ON,
                    NOTICE,
                    DECISION,
                    DISPATCH,
                    RECEIPT_CONFIRMATION,
                    HANDLING,
                    INTERNAL,
                    TRANSFER_REPLY,
                    REVIEW_ANSWER,
                    RE_REVIEW_ANSWER,
                    MEDIATION,
                    OBLIGATION,
                    CALLBACK,
                    PROMISE -> true;
        };
    }

    /** Whether anyone still waits for it once the case is closed. */
    public static boolean outlivesClosing(DeadlineKind which) {
        return switch (which) {
            case NOTICE, REVIEW_ANSWER, RE_REVIEW_ANSWER, OBLIGATION, PROMISE -> true;
            case PASS_ON,
                    DECISION,
                    DISPATCH,
                    RECEIPT_CONFIRMATION,
                    OBJECTION,
                    HANDLING,
                    INTERNAL,
                    TRANSFER_REPLY,
                    REVIEW_REQUEST,
                    RE_REVIEW_REQUEST,
                    MEDIATION,
                    CONFIRMATION_REQUEST,
                    CALLBACK -> false;
        };
    }

    private Optional<Clock> find(DeadlineKind which, String key) {
        return all.stream()
                .filter(clock -> clock.which() == which && clock.key().equals(key))
                .findFirst();
    }

    private Clocks change(DeadlineKind which, String key, UnaryOperator<Clock> how) {
        return find(which, key)
                .map(clock -> replace(how.apply(clock), lateBefore))
                .orElse(this);
    }

    private Clocks replace(Clock now, boolean late) {
        List<Clock> clocks = new ArrayList<>(all);
        clocks.removeIf(clock -> clock.which() == now.which() && clock.key().equals(now.key()));
        clocks.add(now);
        return new Clocks(List.copyOf(clocks), late);
    }
}

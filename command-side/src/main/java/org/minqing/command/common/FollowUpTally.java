package org.minqing.command.common;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseEvent.FollowedUp;
import org.minqing.api.CaseEvent.RedoDeclined;
import org.minqing.api.CaseKind;
import org.minqing.api.PersonId;
import org.minqing.api.Satisfaction;

/**
 * The follow-ups of the present round.
 *
 * @param asked by whom was asked: a person, a party of a mediation, or {@code ""} where nobody was named
 * @param redoDeclined why a supervisor leaves it at what was said
 */
public record FollowUpTally(int valid, int unreached, Map<String, Asked> asked, Optional<String> redoDeclined) {

    /**
     * One of those who were asked.
     *
     * @param answered in a valid follow-up
     * @param unreachable called in vain as often as the rule set asked for
     * @param notSolved what they said last of it, unless a register told that
     */
    public record Asked(int inVain, boolean answered, boolean unreachable, boolean notSolved, boolean dissatisfied) {

        static final Asked NOT_YET = new Asked(0, false, false, false, false);

        private Asked and(FollowedUp call) {
            return new Asked(
                    call.reached() ? inVain : inVain + 1,
                    answered || call.valid(),
                    unreachable || call.unreachable().orElse(false),
                    call.solved().filter(_ -> counts(call)).map(yes -> !yes).orElse(notSolved),
                    call.satisfaction()
                            .filter(_ -> counts(call))
                            .map(said -> said == Satisfaction.DISSATISFIED)
                            .orElse(dissatisfied));
        }

        /** Whether they have still to be called. */
        public boolean isAwaited() {
            return !answered && !unreachable;
        }

        private static boolean counts(FollowedUp call) {
            return call.valid() && !call.act().imported();
        }
    }

    static FollowUpTally none() {
        return new FollowUpTally(0, 0, Map.of(), Optional.empty());
    }

    FollowUpTally and(FollowedUp call) {
        Map<String, Asked> now = new HashMap<>(asked);
        now.merge(whom(call.personId(), call.party()), Asked.NOT_YET.and(call), (before, _) -> before.and(call));
        return new FollowUpTally(
                call.valid() ? valid + 1 : valid,
                call.reached() ? unreached : unreached + 1,
                Map.copyOf(now),
                redoDeclined);
    }

    FollowUpTally declined(RedoDeclined event) {
        return new FollowUpTally(valid, unreached, asked, Optional.of(event.reason()));
    }

    private static String whom(Optional<PersonId> person, Optional<String> party) {
        return party.or(() -> person.map(PersonId::toString)).orElse("");
    }

    /** Whoever it was that was asked: of any case but a mediation it is enough that somebody was. */
    public Asked anybody() {
        return new Asked(unreached, valid > 0, asked.values().stream().anyMatch(Asked::unreachable), false, false);
    }

    /** Of a mediation each party has to be asked. */
    public Asked party(String party) {
        return asked.getOrDefault(party, Asked.NOT_YET);
    }

    /** Whether one more try in vain is the last that is needed. */
    boolean becomesUnreachable(CaseKind kind, Optional<PersonId> person, Optional<String> party, int triesNeeded) {
        Asked before = kind == CaseKind.MEDIATION ? party(whom(person, party)) : anybody();
        return !before.answered() && before.inVain() + 1 >= triesNeeded;
    }

    /** Somebody said that it is not solved, or that they are dissatisfied, and no supervisor has answered that yet. */
    public boolean isRedoProposed() {
        return redoDeclined.isEmpty() && asked.values().stream().anyMatch(one -> one.notSolved() || one.dissatisfied());
    }
}

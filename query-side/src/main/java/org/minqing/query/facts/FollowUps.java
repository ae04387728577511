package org.minqing.query.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.minqing.api.CaseEvent.FollowedUp;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.HotlineRequestEvent.Ground;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationDetails;
import org.minqing.api.MediationDetails.Agent;
import org.minqing.api.Moment;
import org.minqing.api.PersonId;
import org.minqing.api.PetitionEvent;
import org.minqing.api.Satisfaction;

/**
 * 回访任务: whoever a case is closed for is asked how it went. What there is to do follows from the events of the round that
 * stands: it came to its end here, and who has been called since.
 *
 * @param since when the round came to its end; empty while it is at work, where nobody has to be asked (an answer that was
 *     sampled out, a case that a register closed), and where it ended so that there is nobody to ask
 * @param parties each of whom has to be asked; of any case but a mediation it is enough that somebody is
 * @param calls in this round, in their order
 * @param redoDeclined a supervisor leaves it at what was said
 */
public record FollowUps(Optional<Moment> since, List<Party> parties, List<Asked> calls, boolean redoDeclined) {

    static final FollowUps NONE = new FollowUps(Optional.empty(), List.of(), List.of(), false);

    /** @param person who stands for it, or {@code ""} */
    public record Party(String id, String person) {

        private boolean is(String whom) {
            return id.equals(whom) || person.equals(whom);
        }
    }

    /**
     * One of those who were asked in this round.
     *
     * @param whom a person or a party, {@code ""} where nobody was named
     * @param tried when the last call in vain was
     * @param unhappy what was said last of it makes a supervisor think of a redo, and since when it does
     */
    public record Asked(
            String whom,
            int inVain,
            Optional<Moment> tried,
            boolean answered,
            boolean unreachable,
            boolean notSolved,
            boolean dissatisfied,
            Optional<Moment> unhappy) {

        private static Asked notYet(String whom) {
            return new Asked(whom, 0, Optional.empty(), false, false, false, false, Optional.empty());
        }

        private Asked and(FollowedUp call) {
            Moment at = call.act().occurredAt();
            boolean counts = call.valid() && !call.act().imported();
            boolean unsolved =
                    call.solved().filter(_ -> counts).map(yes -> !yes).orElse(notSolved);
            boolean cross = call.satisfaction()
                    .filter(_ -> counts)
                    .map(said -> said == Satisfaction.DISSATISFIED)
                    .orElse(dissatisfied);
            return new Asked(
                    whom,
                    call.reached() ? inVain : inVain + 1,
                    call.reached() ? tried : Optional.of(at),
                    answered || call.valid(),
                    unreachable || call.unreachable().orElse(false),
                    unsolved,
                    cross,
                    unhappy.or(() -> Optional.of(at)).filter(_ -> unsolved || cross));
        }
    }

    /** How far it is. */
    public enum State {
        /** Somebody has still to be called. */
        AWAITED,
        /** Nobody has to be called any more, and somebody who should have been asked was called in vain. */
        UNREACHABLE,
        /** All have been asked who had to be. */
        DONE
    }

    static FollowUps among(List<MediationDetails.Party> parties) {
        return new FollowUps(
                Optional.empty(),
                parties.stream()
                        .map(party -> new Party(
                                party.partyId(),
                                party.person()
                                        .or(() -> party.agent().map(Agent::person))
                                        .map(PersonId::toString)
                                        .orElse("")))
                        .toList(),
                List.of(),
                false);
    }

    FollowUps calledFor(Moment at) {
        return new FollowUps(Optional.of(at), parties, calls, redoDeclined);
    }

    FollowUps notCalledFor() {
        return new FollowUps(Optional.empty(), parties, calls, redoDeclined);
    }

    FollowUps declined() {
        return new FollowUps(since, parties, calls, true);
    }

    /** The next round is asked about anew. */
    FollowUps anew() {
        return new FollowUps(Optional.empty(), parties, List.of(), false);
    }

    FollowUps and(FollowedUp call) {
        String whom =
                call.party().or(() -> call.personId().map(PersonId::toString)).orElse("");
        List<Asked> now = new ArrayList<>(calls);
        int place = calls.stream().map(Asked::whom).toList().indexOf(whom);
        if (place < 0) {
            now.add(Asked.notYet(whom).and(call));
        } else {
            now.set(place, calls.get(place).and(call));
        }
        return new FollowUps(since, parties, List.copyOf(now), redoDeclined);
    }

    /** Whether the sampling, or whoever closed the case, leaves this end of a round without a call. */
    static boolean isLeftOut(LedgerEvent event) {
        return switch (event) {
            case HotlineRequestEvent.Answered answer -> answer.sampledOut().orElse(true);
            case PetitionEvent.AnsweredOnTheSpot answer -> answer.sampledOut().orElse(true);
            case HotlineRequestEvent.Closed closed -> closed.ground() == Ground.SAMPLED_OUT;
            case LedgerEvent _ -> false;
        };
    }

    /** Empty where nobody has to be asked. */
    public Optional<State> state() {
        return since.map(_ -> {
            if (!awaited().isEmpty() || (parties.isEmpty() && isAwaited())) {
                return State.AWAITED;
            }
            boolean allAnswered = parties.isEmpty()
                    ? calls.stream().anyMatch(Asked::answered)
                    : parties.stream().allMatch(party -> has(party, true));
            return allAnswered ? State.DONE : State.UNREACHABLE;
        });
    }

    private boolean isAwaited() {
        return calls.stream().noneMatch(one -> one.answered() || one.unreachable());
    }

    /** The parties that were neither reached nor called in vain often enough. */
    public List<String> awaited() {
        return parties.stream()
                .filter(party -> !has(party, true) && !has(party, false))
                .map(Party::id)
                .toList();
    }

    private boolean has(Party party, boolean answered) {
        return calls.stream()
                .filter(one -> party.is(one.whom()))
                .anyMatch(one -> answered ? one.answered() : one.unreachable());
    }

    /** How often somebody was called in vain who is still to be reached; of all cases but a mediation all of them. */
    public int tries() {
        return calls.stream()
                .filter(one -> parties.isEmpty()
                        || parties.stream()
                                .noneMatch(party -> party.is(one.whom()) && (one.answered() || one.unreachable())))
                .mapToInt(Asked::inVain)
                .sum();
    }

    /** Since when a redo is proposed, as long as no supervisor has answered that. */
    public Optional<Moment> redoProposed() {
        return calls.stream().flatMap(one -> one.unhappy().stream()).findFirst().filter(_ -> !redoDeclined);
    }
}

package org.minqing.demo.recount;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.minqing.api.Adoption;
import org.minqing.api.CaseEvent.FollowedUp;
import org.minqing.api.CaseEvent.RedoDeclined;
import org.minqing.api.CaseId;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.HotlineRequestEvent.Ground;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationDetails.Agent;
import org.minqing.api.MediationEvent;
import org.minqing.api.PersonId;
import org.minqing.api.PetitionEvent;
import org.minqing.api.Satisfaction;
import org.minqing.api.query.FollowUpsQuery.Which;

/**
 * Whom there is to call, found again: every closure of every kind raises a call, immediate answers where they were drawn;
 * three tries in vain, and whoever should have been reached counts as unreachable.
 */
final class CallsToMake {

    private static final int TRIES = 3;

    private final Map<CaseId, History> cases;

    CallsToMake(Map<CaseId, History> cases) {
        this.cases = cases;
    }

    Set<CaseId> found(Which which) {
        Predicate<History> is = switch (which) {
            case AWAITED -> history -> whom(history).stream().anyMatch(calls -> !isReached(calls) && !isInVain(calls));
            case UNREACHABLE ->
                history -> !whom(history).isEmpty()
                        && whom(history).stream().allMatch(calls -> isReached(calls) || isInVain(calls))
                        && whom(history).stream().anyMatch(calls -> !isReached(calls));
            case REDO_PROPOSED -> CallsToMake::isRedoProposed;
        };
        return cases.entrySet().stream()
                .filter(one -> is.test(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** The calls of the last round to each of those who have to be called. */
    private static List<List<FollowedUp>> whom(History history) {
        List<LedgerEvent> round = history.lastRound().events();
        if (!isCalledFor(history, round)) {
            return List.of();
        }
        List<FollowedUp> calls = calls(round);
        return history.all(MediationEvent.Opened.class).stream()
                .findFirst()
                .map(opened -> opened.details().parties().stream()
                        .map(party -> {
                            Optional<PersonId> person =
                                    party.person().or(() -> party.agent().map(Agent::person));
                            return calls.stream()
                                    .filter(call -> call.party()
                                            .map(party.partyId()::equals)
                                            .orElse(person.isPresent()
                                                    && call.personId().equals(person)))
                                    .toList();
                        })
                        .toList())
                .orElse(List.of(calls));
    }

    private static List<FollowedUp> calls(List<LedgerEvent> round) {
        return round.stream()
                .filter(FollowedUp.class::isInstance)
                .map(FollowedUp.class::cast)
                .toList();
    }

    private static boolean isCalledFor(History history, List<LedgerEvent> round) {
        boolean nobodyThere = history.isVoid() || round.stream().anyMatch(CallsToMake::leavesNobody);
        boolean endedElsewhere = round.getFirst().equals(history.events().getFirst())
                && history.register()
                        .filter(told -> told.tells(Adoption::closedAs).isPresent()
                                || told.tells(Adoption::repliedAt).isPresent())
                        .isPresent();
        return !nobodyThere
                && !endedElsewhere
                && round.stream()
                        .filter(CallsToMake::isEnd)
                        .findFirst()
                        .filter(end -> !end.act().imported())
                        .isPresent();
    }

    private static boolean leavesNobody(LedgerEvent event) {
        return switch (event) {
            case HotlineRequestEvent.DismissedAsNoCase _, HotlineRequestEvent.Converted _ -> true;
            case HotlineRequestEvent.Answered answer -> answer.sampledOut().orElse(true);
            case PetitionEvent.AnsweredOnTheSpot answer -> answer.sampledOut().orElse(true);
            case HotlineRequestEvent.Closed closed -> closed.ground() == Ground.SAMPLED_OUT;
            case LedgerEvent _ -> false;
        };
    }

    private static boolean isEnd(LedgerEvent event) {
        return switch (event) {
            case PetitionEvent.Replied reply -> reply.isFinal();
            case PetitionEvent.Transferred away -> away.replyDue().isEmpty();
            case PetitionEvent.Closed _,
                    PetitionEvent.Declined _,
                    PetitionEvent.Withdrawn _,
                    PetitionEvent.AnsweredOnTheSpot _,
                    HotlineRequestEvent.Resolved _,
                    HotlineRequestEvent.Answered _,
                    HotlineRequestEvent.Withdrawn _,
                    HotlineRequestEvent.Closed _,
                    MediationEvent.TookEffect _,
                    MediationEvent.Refused _,
                    MediationEvent.Terminated _,
                    MediationEvent.Closed _ -> true;
            case LedgerEvent _ -> false;
        };
    }

    private static boolean isReached(List<FollowedUp> calls) {
        return calls.stream().anyMatch(FollowedUp::valid);
    }

    /** Three before anybody was reached. */
    private static boolean isInVain(List<FollowedUp> calls) {
        return calls.stream()
                        .takeWhile(call -> !call.valid())
                        .filter(call -> !call.reached())
                        .count()
                >= TRIES;
    }

    private static boolean isRedoProposed(History history) {
        List<LedgerEvent> round = history.lastRound().events();
        return history.lastRound().isOver()
                && !history.isVoid()
                && round.stream().noneMatch(RedoDeclined.class::isInstance)
                && calls(round).stream()
                        .filter(call -> call.valid() && !call.act().imported())
                        .collect(Collectors.groupingBy(
                                call -> call.party().orElse(call.personId().toString())))
                        .values()
                        .stream()
                        .anyMatch(CallsToMake::isUnhappy);
    }

    /** By the last answer to each question. */
    private static boolean isUnhappy(List<FollowedUp> calls) {
        Optional<Boolean> solved =
                calls.stream().flatMap(call -> call.solved().stream()).reduce((_, later) -> later);
        Optional<Satisfaction> satisfaction =
                calls.stream().flatMap(call -> call.satisfaction().stream()).reduce((_, later) -> later);
        return solved.filter(yes -> !yes).isPresent()
                || satisfaction
                        .filter(said -> said == Satisfaction.DISSATISFIED)
                        .isPresent();
    }
}

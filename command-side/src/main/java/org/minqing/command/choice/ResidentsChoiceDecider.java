package org.minqing.command.choice;

import static org.minqing.command.common.Decision.refuseIf;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseRejection;
import org.minqing.api.ChoiceProposal;
import org.minqing.api.ResidentsChoiceCommand;
import org.minqing.api.ResidentsChoiceEvent;
import org.minqing.api.ResidentsChoiceRejection;
import org.minqing.command.choice.ResidentsChoiceState.Choice;
import org.minqing.command.choice.ResidentsChoiceState.None;
import org.minqing.command.common.CommonChecks;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;

/** What a residents' choice answers to a command. The same command again changes nothing. */
final class ResidentsChoiceDecider {

    private static final int FEWEST = 2;
    private static final int MOST = 20;

    private ResidentsChoiceDecider() {}

    /** Why it is refused, if it is. */
    static List<Check> checks(ResidentsChoiceCommand command, ResidentsChoiceState state, DecisionContext context) {
        List<Check> checks =
                new ArrayList<>(CommonChecks.beginning(context.act().occurredAt(), context));
        switch (state) {
            case None _ -> checks.addAll(opening(command, context));
            case Choice choice when changesNothing(command, choice) -> {
                // Neither is anything refused.
            }
            case Choice choice -> checks.addAll(going(command, choice, context));
        }
        return checks;
    }

    private static List<Check> opening(ResidentsChoiceCommand command, DecisionContext context) {
        if (!(command instanceof ResidentsChoiceCommand.Open open)) {
            return List.of(refuseIf(true, ResidentsChoiceRejection.NOT_FOUND));
        }
        long named =
                open.proposals().stream().map(ChoiceProposal::key).distinct().count();
        return List.of(
                refuseIf(
                        !context.directory().knowsArea(open.area()),
                        CaseRejection.UNKNOWN_AREA,
                        Map.of("field", "areaCode", "value", open.area().digits())),
                refuseIf(
                        named < FEWEST
                                || named > MOST
                                || named < open.proposals().size(),
                        ResidentsChoiceRejection.NO_CHOICE,
                        Map.of("field", "proposals")),
                refuseIf(
                        open.lastDay().isBefore(today(context))
                                || open.lastDay().isAfter(today(context).plusYears(1)),
                        ResidentsChoiceRejection.NO_SUCH_LAST_DAY,
                        Map.of("field", "lastDay", "value", open.lastDay().toString())));
    }

    private static List<Check> going(ResidentsChoiceCommand command, Choice choice, DecisionContext context) {
        return switch (command) {
            case ResidentsChoiceCommand.Open _ -> List.of();
            case ResidentsChoiceCommand.Vote vote ->
                List.of(
                        refuseIf(!choice.isOpenOn(today(context)), ResidentsChoiceRejection.OVER),
                        known(vote.proposal(), choice),
                        refuseIf(choice.votes().containsKey(vote.household()), ResidentsChoiceRejection.ALREADY_VOTED));
            case ResidentsChoiceCommand.Count _ ->
                List.of(
                        refuseIf(choice.withdrawn(), ResidentsChoiceRejection.OVER),
                        refuseIf(choice.isOpenOn(today(context)), ResidentsChoiceRejection.STILL_OPEN));
            case ResidentsChoiceCommand.Promise promise ->
                List.of(
                        known(promise.proposal(), choice),
                        refuseIf(choice.chosen().isEmpty(), ResidentsChoiceRejection.NOT_COUNTED),
                        refuseIf(
                                choice.chosen()
                                        .filter(chosen -> chosen.contains(promise.proposal()))
                                        .isEmpty(),
                                ResidentsChoiceRejection.NOT_CHOSEN),
                        refuseIf(choice.promised().isPresent(), ResidentsChoiceRejection.ALREADY_PROMISED));
            case ResidentsChoiceCommand.Withdraw _ ->
                List.of(refuseIf(choice.chosen().isPresent(), ResidentsChoiceRejection.OVER));
        };
    }

    private static Check known(String proposal, Choice choice) {
        return refuseIf(
                choice.proposal(proposal).isEmpty(),
                ResidentsChoiceRejection.NO_SUCH_PROPOSAL,
                Map.of("field", "proposal", "value", proposal));
    }

    private static LocalDate today(DecisionContext context) {
        return LocalDate.ofInstant(context.now(), context.rules().zone());
    }

    private static boolean changesNothing(ResidentsChoiceCommand command, Choice choice) {
        return switch (command) {
            case ResidentsChoiceCommand.Open _ -> true;
            case ResidentsChoiceCommand.Vote vote ->
                Optional.ofNullable(choice.votes().get(vote.household()))
                        .filter(vote.proposal()::equals)
                        .isPresent();
            case ResidentsChoiceCommand.Count _ -> choice.chosen().isPresent();
            case ResidentsChoiceCommand.Promise promise ->
                choice.promised().filter(promise.proposal()::equals).isPresent();
            case ResidentsChoiceCommand.Withdraw _ -> choice.withdrawn();
        };
    }

    static List<ResidentsChoiceEvent> events(
            ResidentsChoiceCommand command, ResidentsChoiceState state, DecisionContext context) {
        if (!(state instanceof Choice choice)) {
            return command instanceof ResidentsChoiceCommand.Open open
                    ? List.of(new ResidentsChoiceEvent.Opened(
                            context.act(),
                            open.area(),
                            open.question(),
                            open.proposals(),
                            open.lastDay(),
                            open.about()))
                    : List.of();
        }
        if (changesNothing(command, choice)) {
            return List.of();
        }
        return switch (command) {
            case ResidentsChoiceCommand.Open _ -> List.of();
            case ResidentsChoiceCommand.Vote vote ->
                List.of(new ResidentsChoiceEvent.Voted(context.act(), vote.household(), vote.proposal()));
            case ResidentsChoiceCommand.Count _ -> List.of(counted(choice, context));
            case ResidentsChoiceCommand.Promise promise ->
                choice.proposal(promise.proposal()).stream()
                        .<ResidentsChoiceEvent>map(proposal -> new ResidentsChoiceEvent.Promised(
                                context.act(), proposal.key(), proposal.petition(), promise.by()))
                        .toList();
            case ResidentsChoiceCommand.Withdraw withdraw ->
                List.of(new ResidentsChoiceEvent.Withdrawn(context.act(), withdraw.reason()));
        };
    }

    private static ResidentsChoiceEvent.Counted counted(Choice choice, DecisionContext context) {
        Map<String, Integer> votes = new LinkedHashMap<>();
        choice.proposals().forEach(proposal -> votes.put(proposal.key(), 0));
        choice.votes().values().forEach(proposal -> votes.merge(proposal, 1, Integer::sum));
        int most = votes.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        List<String> chosen = most == 0
                ? List.of()
                : votes.entrySet().stream()
                        .filter(one -> one.getValue() == most)
                        .map(Map.Entry::getKey)
                        .toList();
        return new ResidentsChoiceEvent.Counted(context.act(), votes, chosen);
    }
}

package org.minqing.command.choice;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.api.ChoiceProposal;
import org.minqing.api.ResidentsChoiceEvent;

/** A residents' choice as it stands. */
sealed interface ResidentsChoiceState {

    /** Nothing was put to anybody yet. */
    record None() implements ResidentsChoiceState {}

    /**
     * @param votes the key of a proposal by household
     * @param chosen once the votes are counted
     * @param promised the key of the one that is
     */
    record Choice(
            AreaCode area,
            List<ChoiceProposal> proposals,
            LocalDate lastDay,
            Map<String, String> votes,
            Optional<List<String>> chosen,
            Optional<String> promised,
            boolean withdrawn)
            implements ResidentsChoiceState {

        public Choice {
            proposals = List.copyOf(proposals);
            votes = Map.copyOf(votes);
        }

        Optional<ChoiceProposal> proposal(String key) {
            return proposals.stream()
                    .filter(proposal -> proposal.key().equals(key))
                    .findFirst();
        }

        boolean isOpenOn(LocalDate day) {
            return !withdrawn && chosen.isEmpty() && !day.isAfter(lastDay);
        }

        private Choice with(String household, String proposal) {
            Map<String, String> more = new HashMap<>(votes);
            more.put(household, proposal);
            return new Choice(area, proposals, lastDay, more, chosen, promised, withdrawn);
        }

        private Choice counted(List<String> most) {
            return new Choice(area, proposals, lastDay, votes, Optional.of(most), promised, withdrawn);
        }

        private Choice promising(String proposal) {
            return new Choice(area, proposals, lastDay, votes, chosen, Optional.of(proposal), withdrawn);
        }

        private Choice takenBack() {
            return new Choice(area, proposals, lastDay, votes, chosen, promised, true);
        }
    }

    /** @throws IllegalStateException for an order of events that nobody can have decided */
    default ResidentsChoiceState after(ResidentsChoiceEvent event) {
        if (event instanceof ResidentsChoiceEvent.Opened opened) {
            return new Choice(
                    opened.area(),
                    opened.proposals(),
                    opened.lastDay(),
                    Map.of(),
                    Optional.empty(),
                    Optional.empty(),
                    false);
        }
        if (!(this instanceof Choice choice)) {
            throw new IllegalStateException("Nothing was put to the residents");
        }
        return switch (event) {
            case ResidentsChoiceEvent.Opened _ -> choice;
            case ResidentsChoiceEvent.Voted voted -> choice.with(voted.household(), voted.proposal());
            case ResidentsChoiceEvent.Counted counted -> choice.counted(counted.chosen());
            case ResidentsChoiceEvent.Promised promised -> choice.promising(promised.proposal());
            case ResidentsChoiceEvent.Withdrawn _ -> choice.takenBack();
        };
    }
}

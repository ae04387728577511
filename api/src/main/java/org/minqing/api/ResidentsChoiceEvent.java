package org.minqing.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What happens to a residents' choice (百姓点菜): proposals are put to them, each household chooses once, the votes are counted, and what was
 * chosen is promised. That its last day is over is no event.
 */
public sealed interface ResidentsChoiceEvent extends OccasionEvent {

    @Override
    default OccasionKind kind() {
        return OccasionKind.RESIDENTS_CHOICE;
    }

    /**
     * Proposals are put to the residents of an area.
     *
     * @param question as residents read it: public, and about nobody
     * @param lastDay the last one on which a household may choose
     * @param about the reception session of which the proposals came
     */
    record Opened(
            Act act,
            AreaCode area,
            String question,
            List<ChoiceProposal> proposals,
            LocalDate lastDay,
            Optional<RaisedAt> about)
            implements ResidentsChoiceEvent {}

    /**
     * A household chose.
     *
     * @param household a keyed digest, of this choice alone: it says that two votes are of one household, and not of whom
     * @param proposal the key of one
     */
    record Voted(Act act, String household, String proposal) implements ResidentsChoiceEvent {}

    /**
     * The votes were counted, once for all.
     *
     * @param votes by the key of the proposal
     * @param chosen the proposal with the most; several where they have as many, none where nobody voted
     */
    record Counted(Act act, Map<String, Integer> votes, List<String> chosen) implements ResidentsChoiceEvent {}

    /**
     * What was chosen is promised in its petition, which has the promise and its clock.
     *
     * @param by the day for which it is promised
     */
    record Promised(Act act, String proposal, CaseId petition, LocalDate by) implements ResidentsChoiceEvent {}

    record Withdrawn(Act act, @FreeText String reason) implements ResidentsChoiceEvent {}
}

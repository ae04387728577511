package org.minqing.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What can be asked of a residents' choice (百姓点菜). */
public sealed interface ResidentsChoiceCommand extends OccasionCommand {

    /** Puts proposals to the residents, see {@link ResidentsChoiceEvent.Opened}. */
    record Open(
            AreaCode area, String question, List<ChoiceProposal> proposals, LocalDate lastDay, Optional<RaisedAt> about)
            implements ResidentsChoiceCommand {}

    /** A household chooses, see {@link ResidentsChoiceEvent.Voted}. */
    record Vote(String household, String proposal) implements ResidentsChoiceCommand {}

    /** The votes are counted, see {@link ResidentsChoiceEvent.Counted}. */
    record Count() implements ResidentsChoiceCommand {}

    /** What was chosen is promised, see {@link ResidentsChoiceEvent.Promised}. */
    record Promise(String proposal, LocalDate by) implements ResidentsChoiceCommand {}

    /** Nobody is asked any more. */
    record Withdraw(String reason) implements ResidentsChoiceCommand {}
}

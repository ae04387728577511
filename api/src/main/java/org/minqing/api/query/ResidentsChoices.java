package org.minqing.api.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.OccasionId;
import org.minqing.api.RaisedAt;

/** @param items those whose last day comes latest first */
public record ResidentsChoices(List<Choice> items) {

    /**
     * One choice.
     *
     * @param lastDay the last one on which a household may choose
     * @param about the reception session of which the proposals came
     * @param households how many chose
     * @param countedAt absent while the votes are not counted
     * @param promised what was promised of what was chosen
     */
    public record Choice(
            OccasionId id,
            AreaCode area,
            String question,
            LocalDate lastDay,
            Optional<RaisedAt> about,
            List<Proposal> proposals,
            int households,
            Optional<Instant> countedAt,
            Optional<Promised> promised,
            boolean withdrawn) {

        /** Whether a household may choose on that day. */
        public boolean isOpenOn(LocalDate day) {
            return !withdrawn && countedAt.isEmpty() && !day.isAfter(lastDay);
        }
    }

    /**
     * One of the things that they choose from.
     *
     * @param votes absent until they are counted, so that nobody follows the many
     * @param chosen it has the most votes, alone or with others
     */
    public record Proposal(String key, String text, CaseId petition, Optional<Integer> votes, boolean chosen) {}

    /** @param by the day for which it is promised */
    public record Promised(String proposal, LocalDate by) {}
}

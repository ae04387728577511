package org.minqing.desk.choice;

import java.util.List;
import java.util.Optional;
import org.minqing.api.OccasionId;
import org.minqing.api.query.ResidentsChoices.Promised;
import org.minqing.api.query.ResidentsChoices.Proposal;

/**
 * A residents' choice on the page.
 *
 * @param area what it is called
 * @param session where the proposals came from, as an address; absent where they came of one petition
 * @param mayCount the last day is over and whoever looks may count
 * @param mayPromise something was chosen, nothing is promised and whoever looks may promise
 * @param mayWithdraw it is not counted and whoever looks may take it back
 */
public record ChoiceView(
        OccasionId id,
        String area,
        String question,
        String lastDay,
        State state,
        int households,
        Optional<String> session,
        List<Proposal> proposals,
        Optional<Promised> promised,
        boolean mayCount,
        boolean mayPromise,
        boolean mayWithdraw) {

    /** How it stands. */
    public enum State {
        OPEN,
        /** Its last day is over. */
        TO_COUNT,
        COUNTED,
        WITHDRAWN
    }

    /** Those with the most votes. */
    public List<Proposal> chosen() {
        return proposals.stream().filter(Proposal::chosen).toList();
    }
}

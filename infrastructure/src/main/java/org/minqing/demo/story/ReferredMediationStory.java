package org.minqing.demo.story;

import java.util.List;
import java.util.Optional;
import org.minqing.api.MediationCommand.Accept;
import org.minqing.api.MediationDetails.Party;
import org.minqing.api.MediationEvent.Opened;

/** 访调对接: the mediation a petition waits for. */
final class ReferredMediationStory {

    private final Telling telling;
    private final Story story;
    private final CaseRef mediation;

    ReferredMediationStory(Telling telling, CaseRef mediation) {
        this.telling = telling;
        this.story = telling.story();
        this.mediation = mediation;
    }

    void tell() {
        if (story.beginning(mediation) instanceof Opened opened) {
            List<String> parties =
                    opened.details().parties().stream().map(Party::partyId).toList();
            story.hours(2, 30).office();
            story.does(
                    telling.cast().streetClerk(),
                    mediation,
                    new Accept(Optional.of(telling.cast().street().committee())));
            new MediationSessionsStory(telling, mediation, parties, new SideActs(telling, mediation))
                    .tellForAPetition();
        }
    }
}

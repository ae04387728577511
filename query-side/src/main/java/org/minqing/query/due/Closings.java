package org.minqing.query.due;

import org.minqing.api.CaseEvent;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationEvent;
import org.minqing.api.PetitionEvent;

/** Which events close a case, after which most of its clocks concern nobody. */
final class Closings {

    private Closings() {}

    static boolean closes(LedgerEvent event) {
        return switch (event) {
            case CaseEvent.Voided e -> true;
            case PetitionEvent.Declined e -> true;
            case PetitionEvent.Transferred e -> e.replyDue().isEmpty();
            case PetitionEvent.Withdrawn e -> true;
            case PetitionEvent.AnsweredOnTheSpot e -> true;
            case PetitionEvent.Closed e -> true;
            case HotlineRequestEvent.Answered e -> true;
            case HotlineRequestEvent.DismissedAsNoCase e -> true;
            case HotlineRequestEvent.Withdrawn e -> true;
            case HotlineRequestEvent.Closed e -> true;
            case HotlineRequestEvent.Converted e -> true;
            case MediationEvent.Refused e -> true;
            case MediationEvent.Terminated e -> true;
            case MediationEvent.Closed e -> true;
            case LedgerEvent other -> false;
        };
    }
}

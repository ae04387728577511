package org.minqing.demo.checker;

import java.util.ArrayList;
import java.util.List;
import org.minqing.api.CaseEvent;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationEvent;
import org.minqing.api.PetitionEvent;

/** No case ends twice without being opened again; one final reply a round; rounds count up by one. */
final class EndingsAndRounds implements Invariant {

    @Override
    public List<String> brokenIn(List<Recorded> stream) {
        List<String> broken = new ArrayList<>();
        boolean ended = false;
        boolean replied = false;
        int round = 1;
        for (Recorded recorded : stream) {
            LedgerEvent event = recorded.event();
            if (event instanceof PetitionEvent.Replied reply) {
                if (reply.round() != round || ended || (replied && reply.isFinal())) {
                    broken.add("a second final reply in round " + round + ", or one after the end: " + event);
                }
                replied |= reply.isFinal();
            }
            if (event instanceof HotlineRequestEvent.Resolved resolved && (resolved.round() != round || replied)) {
                broken.add("resolved twice in round " + round);
            }
            replied |= event instanceof HotlineRequestEvent.Resolved;
            int next = redone(event);
            if (next > 0) {
                if (next != round + 1 || !(replied || ended)) {
                    broken.add("round " + next + " after round " + round);
                }
                round = next;
                ended = false;
                replied = false;
            }
            if (ends(event)) {
                if (ended) {
                    broken.add("ended twice: " + event);
                }
                ended = true;
            }
        }
        return broken;
    }

    private static int redone(LedgerEvent event) {
        return switch (event) {
            case PetitionEvent.Redone redone -> redone.round();
            case HotlineRequestEvent.Redone redone -> redone.round();
            default -> 0;
        };
    }

    private static boolean ends(LedgerEvent event) {
        return switch (event) {
            case CaseEvent.Voided e -> true;
            case PetitionEvent.Declined e -> true;
            case PetitionEvent.Transferred e -> e.replyDue().isEmpty();
            case PetitionEvent.Withdrawn e -> true;
            case PetitionEvent.AnsweredOnTheSpot e -> true;
            case PetitionEvent.Closed e -> true;
            case MediationEvent.Refused e -> true;
            case MediationEvent.Terminated e -> true;
            case MediationEvent.Closed e -> true;
            case HotlineRequestEvent.Answered e -> true;
            case HotlineRequestEvent.DismissedAsNoCase e -> true;
            case HotlineRequestEvent.Withdrawn e -> true;
            case HotlineRequestEvent.Closed e -> true;
            case HotlineRequestEvent.Converted e -> true;
            default -> false;
        };
    }
}

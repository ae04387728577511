package org.minqing.query.facts;

import java.util.Optional;
import org.minqing.api.ClosedAs;
import org.minqing.api.Level;
import org.minqing.api.Moment;
import org.minqing.api.PetitionCommand.Reply;
import org.minqing.api.PetitionEvent;
import org.minqing.api.Resolution;
import org.minqing.api.query.CaseStatus;

/** What the events of a petition mean to lists and figures. */
final class PetitionFacts {

    private PetitionFacts() {}

    static CaseFacts next(CaseFacts facts, PetitionEvent event) {
        Standing standing = facts.standing();
        Moment at = event.act().occurredAt();
        return switch (event) {
            case PetitionEvent.Accepted up ->
                facts.with(standing.moved(CaseStatus.ACCEPTED))
                        .with(up.level()
                                .map(level -> facts.ladder().handledAt(level))
                                .orElse(facts.ladder()));
            case PetitionEvent.Declined no -> facts.with(standing.closed(ClosedAs.DECLINED, at));
            case PetitionEvent.Transferred away ->
                facts.with(
                        away.replyDue().isPresent()
                                ? standing.moved(CaseStatus.ACCEPTED)
                                : standing.closed(ClosedAs.TRANSFERRED, at));
            case PetitionEvent.Withdrawn back -> facts.with(standing.closed(ClosedAs.WITHDRAWN, at));
            case PetitionEvent.AnsweredOnTheSpot answered ->
                facts.with(standing.concluded(CaseStatus.CLOSED, Optional.of(Resolution.SOLVED), at)
                                .replied(at)
                                .closed(ClosedAs.ANSWERED_ON_THE_SPOT, at))
                        .with(facts.ladder().handledAt(Level.GRID))
                        .with(facts.handling().concluded(at));
            case PetitionEvent.Replied replied -> replied.isFinal() ? concluded(facts, replied.reply(), at) : facts;
            case PetitionEvent.Closed closed -> facts.with(standing.closed(ClosedAs.REPLIED, at));
            case PetitionEvent.Redone again ->
                facts.with(standing.reopened(CaseStatus.ACCEPTED))
                        .with(facts.sorting()
                                .heldBy(facts.sorting()
                                        .unit()
                                        .or(() -> facts.handling().units().lead())))
                        .with(facts.handling().redone(again.round()));
            case PetitionEvent.Registered _,
                    PetitionEvent.Adopted _,
                    PetitionEvent.Notified _,
                    PetitionEvent.HearingOpened _,
                    PetitionEvent.HearingClosed _,
                    PetitionEvent.MediationReferred _,
                    PetitionEvent.MediationOpened _,
                    PetitionEvent.MediationRefused _,
                    PetitionEvent.MediationConcluded _,
                    PetitionEvent.ReplySubmitted _,
                    PetitionEvent.ReplyDelivered _,
                    PetitionEvent.ReviewRequested _,
                    PetitionEvent.ReviewConcluded _,
                    PetitionEvent.ReReviewRequested _,
                    PetitionEvent.ReReviewConcluded _,
                    PetitionEvent.OutcomePromised _,
                    PetitionEvent.PromiseKept _,
                    PetitionEvent.PromiseBroken _,
                    PetitionEvent.AgentAppointed _ -> facts;
        };
    }

    private static CaseFacts concluded(CaseFacts facts, Reply reply, Moment at) {
        return facts.with(facts.standing()
                        .concluded(CaseStatus.REPLIED, Optional.of(reply.resolution()), at)
                        .replied(at))
                .with(facts.handling().concluded(at));
    }
}

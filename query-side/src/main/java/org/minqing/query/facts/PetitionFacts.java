package org.minqing.query.facts;

import java.util.Optional;
import org.minqing.api.ClosedAs;
import org.minqing.api.Level;
import org.minqing.api.Moment;
import org.minqing.api.PetitionCommand.Reply;
import org.minqing.api.PetitionEvent;
import org.minqing.api.Resolution;
import org.minqing.api.query.CaseStatus;
import org.minqing.query.facts.Course.Happening;

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
                                .orElse(facts.ladder()))
                        .with(facts.course().and(Happening.ACCEPTED, "", at));
            case PetitionEvent.Declined no -> facts.with(standing.closed(ClosedAs.DECLINED, at));
            case PetitionEvent.Transferred away ->
                away.replyDue().isPresent()
                        ? facts.with(standing.moved(CaseStatus.ACCEPTED))
                                .with(facts.course().and(Happening.ASSIGNED, away.body(), at))
                        : facts.with(standing.closed(ClosedAs.TRANSFERRED, at))
                                .with(facts.course().and(Happening.TRANSFERRED, away.body(), at));
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
                        .with(facts.handling().redone(again.round()))
                        .with(facts.course().without(Happening.SUGGESTION_ANSWERED));
            case PetitionEvent.ReviewRequested _ -> facts.with(facts.course().and(Happening.REVIEW_ASKED, "", at));
            case PetitionEvent.ReviewConcluded end ->
                facts.with(facts.course().and(Happening.REVIEWED, end.result().name(), at));
            case PetitionEvent.ReReviewRequested _ -> facts.with(facts.course().and(Happening.RE_REVIEW_ASKED, "", at));
            case PetitionEvent.ReReviewConcluded end ->
                facts.with(
                        facts.course().and(Happening.RE_REVIEWED, end.result().name(), at));
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
                .with(facts.handling().concluded(at))
                .with(answered(facts.course(), reply, at));
    }

    /** Of several final replies to a suggestion the last one says what became of it. */
    private static Course answered(Course course, Reply reply, Moment at) {
        return switch (reply.outcome()) {
            case SUPPORTED, EXPLAINED, NOT_SUPPORTED -> course;
            case ADOPTED, PARTLY_ADOPTED, NOT_ADOPTED ->
                course.without(Happening.SUGGESTION_ANSWERED)
                        .and(Happening.SUGGESTION_ANSWERED, reply.outcome().name(), at);
        };
    }
}

package org.minqing.query.facts;

import java.util.Optional;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.Level;
import org.minqing.api.Moment;
import org.minqing.api.Resolution;
import org.minqing.api.query.CaseStatus;

/** What the events of a hotline request mean to lists and figures. */
final class HotlineFacts {

    private HotlineFacts() {}

    static CaseFacts next(CaseFacts facts, HotlineRequestEvent event) {
        Standing standing = facts.standing();
        Moment at = event.act().occurredAt();
        return switch (event) {
            case HotlineRequestEvent.Answered answered ->
                facts.with(standing.concluded(CaseStatus.CLOSED, Optional.of(answered.resolution()), at)
                                .replied(at)
                                .closed(ClosedAs.ANSWERED, at))
                        .with(facts.ladder().handledAt(Level.GRID))
                        .with(facts.handling().concluded(at));
            case HotlineRequestEvent.DismissedAsNoCase none ->
                facts.with(standing.resolved(Optional.of(Resolution.NOT_APPLICABLE))
                        .closed(ClosedAs.NO_CASE, at));
            case HotlineRequestEvent.Withdrawn back -> facts.with(standing.closed(ClosedAs.WITHDRAWN, at));
            case HotlineRequestEvent.RequesterContacted call ->
                call.reached() ? facts.with(standing.replied(at)) : facts;
            case HotlineRequestEvent.Resolved resolved ->
                facts.with(standing.concluded(CaseStatus.HANDLED, Optional.of(resolved.resolution()), at))
                        .with(resolved.level()
                                .map(level -> facts.ladder().handledAt(level))
                                .orElse(facts.ladder()))
                        .with(facts.handling().concluded(at));
            case HotlineRequestEvent.Closed closed -> facts.with(standing.closed(ClosedAs.HANDLED, at));
            case HotlineRequestEvent.Redone again -> {
                Optional<String> lead = lead(facts);
                yield facts.with(standing.reopened(lead.isPresent() ? CaseStatus.DISPATCHED : CaseStatus.RECEIVED))
                        .with(facts.sorting()
                                .heldBy(lead.or(() -> facts.sorting().unit())))
                        .with(facts.handling().redone(again.round()));
            }
            case HotlineRequestEvent.Converted on ->
                facts.with(standing.closed(ClosedAs.CONVERTED, at))
                        .with(facts.lineage().carriedOnBy(on.successorKind()));
            case HotlineRequestEvent.Received _,
                    HotlineRequestEvent.Adopted _,
                    HotlineRequestEvent.CallbackPromised _,
                    HotlineRequestEvent.MarkedComplex _,
                    HotlineRequestEvent.PetitionRequested _,
                    HotlineRequestEvent.MediationRequested _,
                    HotlineRequestEvent.ConversionRefused _ -> facts;
        };
    }

    /** Whose work it is again: the last lead unit's, or who held it by its register. */
    private static Optional<String> lead(CaseFacts facts) {
        return facts.handling().units().lead().or(() -> facts.sorting().unit().filter(_ -> facts.adopted()));
    }

    /** A dispatch moves the status of a hotline request; a petition keeps its own. */
    static CaseFacts dispatched(CaseFacts facts) {
        return moved(facts, CaseStatus.DISPATCHED);
    }

    /** Back with the first-contact owner. */
    static CaseFacts returned(CaseFacts facts) {
        return moved(facts, CaseStatus.RECEIVED);
    }

    private static CaseFacts moved(CaseFacts facts, CaseStatus to) {
        boolean ours = facts.kind() == CaseKind.HOTLINE_REQUEST
                && !facts.standing().status().concluded();
        return ours ? facts.with(facts.standing().moved(to)) : facts;
    }
}

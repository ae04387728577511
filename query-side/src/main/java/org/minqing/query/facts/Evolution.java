package org.minqing.query.facts;

import java.time.ZoneId;
import java.util.Optional;
import org.minqing.api.Act;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseCommand.Changes;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingEvent;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationEvent;
import org.minqing.api.Moment;
import org.minqing.api.PersonId;
import org.minqing.api.PetitionEvent;
import org.minqing.api.query.CaseStatus;
import org.minqing.query.facts.Course.Supervision;

/**
 * What each event means to lists and figures. Nothing is decided here, and nothing refused: it happened.
 *
 * @param zone where days begin and end
 */
public record Evolution(ZoneId zone) {

    /**
     * @param before absent before the first event of a stream
     * @throws IllegalStateException where a stream does not begin with a beginning
     */
    public CaseFacts evolve(Optional<CaseFacts> before, LedgerEvent event) {
        Optional<CaseFacts> begun = Beginning.of(event);
        return begun.orElseGet(() -> {
            CaseFacts facts =
                    before.orElseThrow(() -> new IllegalStateException("A stream begins with " + event.getClass()));
            CaseFacts now = next(facts, event);
            return now.with(toBeAsked(facts.standing().status(), now, event));
        });
    }

    /** Whoever the end of a round concerns is asked how it went, and about the next round anew. */
    private static FollowUps toBeAsked(CaseStatus before, CaseFacts now, LedgerEvent event) {
        FollowUps followUps = now.followUps();
        Standing standing = now.standing();
        if (!standing.status().concluded()) {
            return before.concluded() ? followUps.anew() : followUps;
        }
        if (FollowUps.isLeftOut(event) || standing.nobodyIsAsked()) {
            return followUps.notCalledFor();
        }
        return before.concluded() || event.act().imported() ? followUps : followUps.calledFor(at(event.act()));
    }

    private CaseFacts next(CaseFacts facts, LedgerEvent event) {
        return switch (event) {
            case CaseEvent common -> common(facts, common);
            case HandlingEvent handling -> handling(facts, handling);
            case PetitionEvent petition -> PetitionFacts.next(facts, petition);
            case MediationEvent mediation -> MediationFacts.next(facts, mediation);
            case HotlineRequestEvent request -> HotlineFacts.next(facts, request);
        };
    }

    private CaseFacts common(CaseFacts facts, CaseEvent event) {
        return switch (event) {
            case CaseEvent.Escalated up ->
                movedTo(up.unit(), facts.with(facts.ladder().handledAt(up.level())));
            case CaseEvent.Delegated down ->
                movedTo(down.unit(), facts.with(facts.ladder().handledAt(down.level())));
            case CaseEvent.Reclassified anew -> facts.with(facts.sorting().classify(anew.category(), anew.magnitude()));
            case CaseEvent.Corrected mended -> corrected(facts, mended.changes());
            case CaseEvent.Reminded again -> facts.with(facts.handling().reminded());
            case CaseEvent.Voided wrong -> facts.with(facts.standing().closed(ClosedAs.VOID, at(wrong.act())));
            case CaseEvent.ExclusionApproved out -> facts.with(facts.standing().leftOut());
            case CaseEvent.FollowedUp call ->
                followedUp(facts.with(facts.followUps().and(call)), call);
            case CaseEvent.RedoDeclined _ -> facts.with(facts.followUps().declined());
            case CaseEvent.DeadlineSet set ->
                facts.with(facts.clocks()
                        .set(
                                set.deadline().which(),
                                set.deadline().key(),
                                set.deadline().dueAt(),
                                at(set.act()).earliest(zone),
                                set.cause() == Cause.REDO || set.cause() == Cause.STARTED));
            case CaseEvent.DeadlineMet met ->
                facts.with(facts.clocks().met(met.which(), met.key(), met.dueAt(), at(met.act()), met.inTime()));
            case CaseEvent.DeadlineLifted lifted -> facts.with(facts.clocks().lifted(lifted.which(), lifted.key()));
            case CaseEvent.DeadlinePassed passed -> passed(facts, passed);
            case CaseEvent.DeadlineNear near ->
                facts.with(facts.clocks()
                        .reminded(
                                near.which(),
                                near.key(),
                                near.dueAt(),
                                at(near.act()).earliest(zone)));
            case CaseEvent.DeadlineSupervised late ->
                facts.with(facts.clocks().supervised(late.which(), late.key(), late.dueAt(), late.level()))
                        .with(facts.course().and(Supervision.DEADLINE_PASSED, at(late.act())));
            case CaseEvent.Supervised seen -> facts.with(facts.course().and(Supervision.BY_SUPERVISOR, at(seen.act())));
            case CaseEvent.LateEntryConfirmed late ->
                facts.with(facts.clocks().confirmed(late.which(), late.key(), zone));
            case CaseEvent.Supplemented more -> Beginning.supplemented(facts, more.additions());
            case CaseEvent.HandedOver on -> facts.with(facts.sorting().ownedBy(on.to()));
            case CaseEvent.Progressed _,
                    CaseEvent.Instructed _,
                    CaseEvent.PaperAdded _,
                    CaseEvent.PaperWithdrawn _,
                    CaseEvent.MergeGroupJoined _,
                    CaseEvent.MergeGroupLeft _,
                    CaseEvent.ExclusionRequested _,
                    CaseEvent.ExclusionRefused _,
                    CaseEvent.PersonLinked _,
                    CaseEvent.PersonUnlinked _,
                    CaseEvent.TakenOver _ -> facts;
        };
    }

    private static CaseFacts movedTo(String unit, CaseFacts facts) {
        Handling handling = facts.handling();
        return facts.with(facts.sorting().heldBy(Optional.of(unit)))
                .with(handling.with(handling.units().movedTo(unit)));
    }

    private static CaseFacts corrected(CaseFacts facts, Changes changes) {
        Sorting sorting = facts.sorting();
        return facts.with(sorting.place(
                        changes.area().map(AreaCode::digits).or(sorting::area),
                        changes.channel().or(sorting::channel)))
                .receivedAt(changes.receivedAt().orElse(facts.receivedAt()));
    }

    private static CaseFacts followedUp(CaseFacts facts, CaseEvent.FollowedUp call) {
        if (!call.valid()) {
            return facts;
        }
        String person = call.personId().map(PersonId::toString).or(call::party).orElse("");
        return facts.with(facts.answers()
                .followedUp(
                        person, call.round(), at(call.act()), call.contacted(), call.solved(), call.satisfaction()));
    }

    private static CaseFacts passed(CaseFacts facts, CaseEvent.DeadlinePassed passed) {
        CaseFacts noticed = facts.with(facts.clocks().passed(passed.which(), passed.key(), passed.dueAt()));
        return passed.which() == DeadlineKind.OBLIGATION
                ? noticed.with(facts.pact().fellDue(passed.key()))
                : noticed;
    }

    private static CaseFacts handling(CaseFacts facts, HandlingEvent event) {
        return switch (event) {
            case HandlingEvent.Dispatched given ->
                HotlineFacts.dispatched(facts.with(facts.ladder().handledAt(given.level()))
                        .with(facts.sorting().heldBy(Optional.of(given.leadUnit())))
                        .with(facts.handling().dispatched(at(given.act()), given.leadUnit(), given.coUnits())));
            case HandlingEvent.ObjectionRaised no -> facts.with(facts.handling().objected());
            case HandlingEvent.ObjectionAccepted back -> {
                Handling now = facts.handling().returned();
                yield HotlineFacts.returned(facts.with(now).with(facts.sorting().heldBy(Optional.empty())));
            }
            case HandlingEvent.ReceiptConfirmed here ->
                facts.with(facts.handling().with(facts.handling().units().confirmedBy(here.unit())));
            case HandlingEvent.ObjectionRejected no ->
                facts.with(facts.handling().with(facts.handling().units().objecting(false)));
            case HandlingEvent.ExtensionRequested _,
                    HandlingEvent.ExtensionApproved _,
                    HandlingEvent.ExtensionRefused _,
                    HandlingEvent.ClockPaused _,
                    HandlingEvent.ClockResumed _ -> facts;
        };
    }

    private static Moment at(Act act) {
        return act.occurredAt();
    }
}

package org.minqing.query.facts;

import java.util.Optional;
import org.minqing.api.ClosedAs;
import org.minqing.api.MediationCommand.ConfirmationResult;
import org.minqing.api.MediationCommand.Form;
import org.minqing.api.MediationCommand.Risk;
import org.minqing.api.MediationEvent;
import org.minqing.api.Moment;
import org.minqing.api.Resolution;
import org.minqing.api.query.CaseStatus;
import org.minqing.query.facts.Course.Happening;

/** What the events of a mediation mean to lists and figures. */
final class MediationFacts {

    private MediationFacts() {}

    static CaseFacts next(CaseFacts facts, MediationEvent event) {
        Standing standing = facts.standing();
        Pact pact = facts.pact();
        Moment at = event.act().occurredAt();
        return switch (event) {
            case MediationEvent.Refused no -> ended(facts, ClosedAs.REFUSED, at);
            case MediationEvent.Terminated end -> ended(facts, end.as(), at);
            case MediationEvent.Accepted accepted ->
                facts.with(standing.moved(CaseStatus.ACCEPTED))
                        .with(facts.ladder().handledAt(accepted.level()))
                        .with(facts.sorting().before(accepted.committee()))
                        .with(pact.accepted(at));
            case MediationEvent.MediatorAppointed appointed ->
                facts.with(facts.sorting().mediatedBy(appointed.mediator()));
            case MediationEvent.MediatorReplaced replaced ->
                facts.with(facts.sorting().mediatedByInsteadOf(replaced.to(), replaced.from()));
            case MediationEvent.RiskAssessed risk -> risk.risk() == Risk.LOW ? facts : facts.with(pact.heatedUp());
            case MediationEvent.AgreementReached agreed ->
                facts.with(pact.agreed(agreed.obligations()))
                        .with(agreed.form() == Form.WRITTEN ? standing.moved(CaseStatus.AGREED) : standing);
            case MediationEvent.AgreementAmended amended -> facts.with(pact.agreed(amended.obligations()));
            case MediationEvent.TookEffect effect -> tookEffect(facts, effect, at);
            case MediationEvent.Performed done -> weighed(facts.with(pact.performed(done.obligation(), done.amount())));
            case MediationEvent.Breached broken -> weighed(facts.with(pact.breached(broken.obligation())));
            case MediationEvent.ConfirmationRecorded recorded ->
                facts.with(pact.confirmed(recorded.result() == ConfirmationResult.GRANTED));
            case MediationEvent.Closed closed -> facts.with(standing.closed(ClosedAs.AGREEMENT, at));
            case MediationEvent.ReportedToPolice _ ->
                facts.with(facts.course().and(Happening.REPORTED_TO_POLICE, "", at));
            case MediationEvent.Opened _,
                    MediationEvent.Adopted _,
                    MediationEvent.Consented _,
                    MediationEvent.MediatorObjectedTo _,
                    MediationEvent.SessionScheduled _,
                    MediationEvent.SessionHeld _,
                    MediationEvent.SessionCancelled _,
                    MediationEvent.Extended _,
                    MediationEvent.Signed _,
                    MediationEvent.Sealed _,
                    MediationEvent.Urged _,
                    MediationEvent.ConfirmationAppliedFor _,
                    MediationEvent.DossierArchived _ -> facts;
        };
    }

    private static CaseFacts ended(CaseFacts facts, ClosedAs as, Moment at) {
        Standing concluded = facts.standing().concluded(CaseStatus.CLOSED, Optional.of(Resolution.NOT_SOLVED), at);
        return facts.with(concluded.closed(as, at));
    }

    /** An amendment takes effect anew, also of a mediation that is closed already; it does not conclude it once more. */
    private static CaseFacts tookEffect(CaseFacts facts, MediationEvent.TookEffect effect, Moment at) {
        Pact pact = facts.pact().tookEffect(effect.form(), at);
        CaseStatus status = facts.standing().status() == CaseStatus.CLOSED ? CaseStatus.CLOSED : CaseStatus.IN_EFFECT;
        return facts.with(effect.flareUpAverted() ? pact.heatedUp() : pact)
                .with(facts.standing()
                        .concluded(
                                status,
                                pact.resolution(),
                                facts.standing().concludedAt().orElse(at)));
    }

    private static CaseFacts weighed(CaseFacts facts) {
        Optional<Resolution> now = facts.pact().resolution();
        return now.isPresent() ? facts.with(facts.standing().resolved(now)) : facts;
    }
}

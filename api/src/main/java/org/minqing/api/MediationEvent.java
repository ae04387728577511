package org.minqing.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minqing.api.MediationCommand.ConfirmationResult;
import org.minqing.api.MediationCommand.Form;
import org.minqing.api.MediationCommand.Risk;

/** What happens to a mediation, beside {@link CaseEvent}. */
public sealed interface MediationEvent extends LedgerEvent {

    @Override
    default CaseKind kind() {
        return CaseKind.MEDIATION;
    }

    record Opened(Act act, Intake intake, MediationDetails details) implements MediationEvent {}

    record Adopted(Act act, Adoption adoption, Optional<String> disputeType) implements MediationEvent {}

    record Consented(Act act, String party, @FreeText String how) implements MediationEvent {}

    /** Ends the mediation. */
    record Refused(Act act, String party, @FreeText String said) implements MediationEvent {}

    /** @param level the committee's level */
    record Accepted(Act act, Optional<String> committee, Level level) implements MediationEvent {}

    record MediatorAppointed(Act act, String mediator) implements MediationEvent {}

    record MediatorObjectedTo(
            Act act,
            String party,
            String mediator,
            @FreeText String reason) implements MediationEvent {}

    record MediatorReplaced(
            Act act, String from, String to, @FreeText String reason) implements MediationEvent {}

    record SessionScheduled(
            Act act, String sessionId, Moment at, @FreeText Optional<String> place) implements MediationEvent {}

    record SessionHeld(
            Act act,
            String sessionId,
            @FreeText List<String> present,
            @FreeText String record,
            List<String> jointBodies)
            implements MediationEvent {}

    record SessionCancelled(
            Act act, String sessionId, @FreeText String reason) implements MediationEvent {}

    record RiskAssessed(Act act, Risk risk, @FreeText String reason) implements MediationEvent {}

    record ReportedToPolice(Act act, String body, @FreeText String reason) implements MediationEvent {}

    record Extended(Act act, LocalDate until, List<String> consents) implements MediationEvent {}

    record AgreementReached(
            Act act,
            Form form,
            List<AgreedObligation> obligations,
            @FreeText String text) implements MediationEvent {}

    /** @param amount in yuan */
    record AgreedObligation(
            String obligationId,
            String debtor,
            String creditor,
            @FreeText String what,
            Optional<BigDecimal> amount,
            LocalDate dueOn) {}

    record Signed(Act act, String signatory) implements MediationEvent {}

    record Sealed(Act act, String committee) implements MediationEvent {}

    /** An oral agreement when agreed, a written one once all have signed and the committee has sealed. */
    record TookEffect(Act act, Form form, boolean flareUpAverted) implements MediationEvent {}

    record AgreementAmended(
            Act act,
            Form form,
            List<AgreedObligation> obligations,
            @FreeText String text,
            List<String> consents) implements MediationEvent {}

    record Performed(Act act, String obligation, Optional<BigDecimal> amount) implements MediationEvent {}

    record Breached(Act act, String obligation, @FreeText String reason) implements MediationEvent {}

    record Urged(Act act, String obligation, @FreeText String how) implements MediationEvent {}

    record ConfirmationAppliedFor(Act act, String court, List<String> applicants) implements MediationEvent {}

    record ConfirmationRecorded(
            Act act, ConfirmationResult result, @FreeText Optional<String> reason) implements MediationEvent {}

    record Terminated(
            Act act,
            ClosedAs as,
            @FreeText String guidance,
            @FreeText Optional<String> reason) implements MediationEvent {}

    record Closed(Act act, @FreeText Optional<String> reason) implements MediationEvent {}

    record DossierArchived(Act act, List<String> papers) implements MediationEvent {}
}

package org.minqing.api;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What can be asked of a mediation (矛盾纠纷调解), beside {@link CaseCommand}. No command and no field knows a fee. */
public sealed interface MediationCommand extends LedgerCommand {

    record Open(Intake intake, MediationDetails details) implements MediationCommand {}

    /** From a register: see {@link Adoption}. */
    record Adopt(Adoption adoption, Optional<String> disputeType) implements MediationCommand {}

    record Consent(String party, String how) implements MediationCommand {}

    /** One party's clear refusal ends the mediation (People's Mediation Law, art. 17). */
    record Refuse(String party, String said) implements MediationCommand {}

    record Accept(Optional<String> committee) implements MediationCommand {}

    record AppointMediator(String mediator) implements MediationCommand {}

    record ObjectToMediator(String party, String mediator, String reason) implements MediationCommand {}

    record ReplaceMediator(String from, String to, String reason) implements MediationCommand {}

    record ScheduleSession(Moment at, Optional<String> place, Optional<String> sessionId) implements MediationCommand {}

    record HoldSession(Optional<String> sessionId, List<String> present, String record, List<String> jointBodies)
            implements MediationCommand {}

    record CancelSession(String sessionId, String reason) implements MediationCommand {}

    /** FlareUpRisk: could this quarrel heat up? */
    record AssessRisk(Risk risk, String reason) implements MediationCommand {}

    enum Risk {
        LOW,
        ELEVATED,
        HIGH
    }

    /** 民转刑报告: made at once, whatever the assessed risk (art. 25). */
    record ReportToPolice(String body, String reason) implements MediationCommand {}

    /** Longer than the limit, because all parties agree. */
    record Extend(LocalDate until, List<String> consents) implements MediationCommand {}

    record ReachAgreement(Form form, List<Obligation> obligations, String text) implements MediationCommand {}

    enum Form {
        WRITTEN,
        ORAL
    }

    /**
     * What one party owes another.
     *
     * @param obligationId unique within the case; given where absent
     * @param amount in yuan
     */
    record Obligation(
            Optional<String> obligationId,
            String debtor,
            String creditor,
            String what,
            Optional<BigDecimal> amount,
            LocalDate dueOn) {}

    /** @param signatory a party's id or a mediator's code */
    record Sign(String signatory) implements MediationCommand {}

    record Seal(String committee) implements MediationCommand {}

    /** All parties agree anew; takes effect anew. */
    record AmendAgreement(Form form, List<Obligation> obligations, String text, List<String> consents)
            implements MediationCommand {}

    record Perform(String obligation, Optional<BigDecimal> amount) implements MediationCommand {}

    record Breach(String obligation, String reason) implements MediationCommand {}

    record Urge(String obligation, String how) implements MediationCommand {}

    record ApplyForConfirmation(String court, List<String> applicants) implements MediationCommand {}

    record RecordConfirmation(ConfirmationResult result, Optional<String> reason) implements MediationCommand {}

    enum ConfirmationResult {
        GRANTED,
        REFUSED
    }

    /** @param as NO_AGREEMENT, WITHDRAWN or OUT_OF_SCOPE */
    record Terminate(ClosedAs as, String guidance, Optional<String> reason) implements MediationCommand {}

    record Close(Optional<String> reason) implements MediationCommand {}

    record ArchiveDossier() implements MediationCommand {}
}

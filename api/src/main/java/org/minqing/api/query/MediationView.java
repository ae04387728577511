package org.minqing.api.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.minqing.api.MediationCommand.Form;
import org.minqing.api.MediationCommand.Risk;
import org.minqing.api.MediationDetails;
import org.minqing.api.Moment;

/**
 * What only a mediation has.
 *
 * @param consents parties that have consented
 * @param risk the last assessment
 * @param policeReports bodies it was reported to
 */
public record MediationView(
        Optional<String> disputeType,
        Optional<MediationDetails> details,
        Optional<String> committee,
        List<String> consents,
        List<String> mediators,
        List<SessionView> sessions,
        Optional<Risk> risk,
        List<String> policeReports,
        Optional<AgreementView> agreement,
        boolean archived) {

    /** @param state SCHEDULED, HELD or CANCELLED */
    public record SessionView(
            String sessionId,
            String state,
            Optional<Moment> at,
            Optional<String> place,
            List<String> present,
            Optional<String> record,
            List<String> jointBodies) {}

    /** @param confirmation APPLIED, GRANTED or REFUSED */
    public record AgreementView(
            Form form,
            String text,
            List<ObligationView> obligations,
            List<String> signatories,
            boolean sealed,
            Optional<Moment> effectAt,
            Optional<String> confirmation) {}

    /** @param state OPEN, OVERDUE, BREACHED or PERFORMED */
    public record ObligationView(
            String obligationId,
            String debtor,
            String creditor,
            String what,
            Optional<BigDecimal> amount,
            LocalDate dueOn,
            String state) {}
}

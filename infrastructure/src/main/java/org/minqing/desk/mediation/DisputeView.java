package org.minqing.desk.mediation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minqing.api.MediationCommand.ConfirmationResult;
import org.minqing.api.MediationCommand.Form;
import org.minqing.api.MediationCommand.Risk;
import org.minqing.api.MediationDetails;
import org.minqing.command.mediation.Dossier;
import org.minqing.desk.TimeLeft;

/**
 * What the page of a dispute shows of it as a dispute.
 *
 * @param mediators who mediates, in words
 * @param sessions the next ones first, then those that were held or called off, the latest first
 * @param risk how hot it was last held to be
 * @param reports to whom it was reported that it may turn into a crime
 * @param terms what was agreed, the newest where it was agreed anew
 * @param dossier what belongs in it by now
 */
public record DisputeView(
        List<PartyLine> parties,
        List<MediatorLine> mediators,
        List<String> objectedTo,
        List<SessionLine> sessions,
        Optional<Risk> risk,
        Optional<String> riskReason,
        List<String> reports,
        Optional<TermsView> terms,
        List<PaperLine> dossier) {

    /**
     * @param id under which the forms know it
     * @param role absent for one from a register
     * @param consented how, where it did
     */
    public record PartyLine(
            String id, String name, Optional<MediationDetails.Role> role, Optional<String> consented, boolean signed) {

        /** Whether a form had it among those that it named, one a line. */
        public boolean isAmong(@Nullable String typed) {
            return typed != null && typed.lines().anyMatch(id::equals);
        }
    }

    /** @param code under which the forms know them */
    public record MediatorLine(String code, String name) {}

    /** Of a session. */
    public enum SessionState {
        TO_COME,
        HELD,
        CALLED_OFF
    }

    /** @param told the record of one that was held, or why it was not */
    public record SessionLine(
            String id,
            String at,
            Optional<String> place,
            SessionState state,
            List<String> present,
            Optional<String> told) {}

    /**
     * @param since it binds; empty while it waits to be signed and sealed
     * @param waitsFor who has still to sign, and the seal, in words
     * @param confirmable how long the parties may still ask a court to confirm it
     */
    public record TermsView(
            Form form,
            String text,
            List<ObligationLine> obligations,
            Optional<String> since,
            List<String> waitsFor,
            Optional<String> court,
            Optional<ConfirmationResult> confirmation,
            Optional<TimeLeft> confirmable) {}

    /**
     * @param amount in yuan
     * @param paid of it, where something was
     * @param left until it is due, while it is owed
     */
    public record ObligationLine(
            String id,
            String debtor,
            String creditor,
            String what,
            Optional<String> amount,
            Optional<String> paid,
            String dueOn,
            boolean performed,
            Optional<String> breach,
            Optional<TimeLeft> left) {}

    /** @param whose party it is to prove the identity of */
    public record PaperLine(String kind, Optional<String> whose, boolean there) {}

    /** Sessions that can be held or called off. */
    public List<SessionLine> toCome() {
        return sessions.stream()
                .filter(session -> session.state() == SessionState.TO_COME)
                .toList();
    }

    /** Of the papers that a dossier may need. */
    public List<String> paperKinds() {
        return Dossier.KINDS;
    }

    /** Papers that are not there yet. */
    public long missing() {
        return dossier.stream().filter(paper -> !paper.there()).count();
    }
}

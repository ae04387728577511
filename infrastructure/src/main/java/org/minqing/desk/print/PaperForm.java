package org.minqing.desk.print;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.minqing.api.AccessAct;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationEvent;
import org.minqing.api.PetitionEvent;
import org.minqing.api.RevealPurpose;
import org.minqing.api.query.CaseHistory;

/** A paper that can be printed of a case. */
public enum PaperForm {
    /** 登记回执: number, query code and promised day, for whoever stands at the counter. */
    RECEIPT(RevealPurpose.NOTICE),
    /** 受理告知书. */
    ACCEPTANCE_NOTICE(RevealPurpose.NOTICE),
    /** 人民调解记录 (People's Mediation Law, art. 27). */
    SESSION_RECORD(RevealPurpose.MEDIATION),
    /** 人民调解协议书 (People's Mediation Law, art. 28 and 29). */
    AGREEMENT(RevealPurpose.MEDIATION),
    /** 送达回证: that a notice, a reply or an agreement was handed over, and when. */
    SERVICE_RECEIPT(RevealPurpose.NOTICE),
    /** 转送函、交办函: with which a petition goes to another body. */
    TRANSFER_LETTER(RevealPurpose.FORWARDING),
    /** 民转刑报告: with which a dispute is reported to the police. */
    POLICE_REPORT(RevealPurpose.FORWARDING);

    private final RevealPurpose purpose;

    PaperForm(RevealPurpose purpose) {
        this.purpose = purpose;
    }

    /** Of the paper in an address and in the names of its words. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What for its persons stand on it in full. */
    RevealPurpose purpose() {
        return purpose;
    }

    /** What opening it counts as: a letter leaves the house. */
    AccessAct act() {
        return switch (this) {
            case TRANSFER_LETTER, POLICE_REPORT -> AccessAct.FORWARDED;
            case RECEIPT, ACCEPTANCE_NOTICE, SESSION_RECORD, AGREEMENT, SERVICE_RECEIPT -> AccessAct.PRINTED;
        };
    }

    static Optional<PaperForm> parse(String word) {
        return Arrays.stream(values()).filter(form -> form.word().equals(word)).findFirst();
    }

    /** Those that a case has come far enough for. */
    public static List<PaperForm> of(List<CaseHistory.Recorded> stream) {
        return Arrays.stream(values())
                .filter(form -> stream.stream().map(CaseHistory.Recorded::event).anyMatch(form::isDueAfter))
                .toList();
    }

    private boolean isDueAfter(LedgerEvent event) {
        return switch (this) {
            case RECEIPT ->
                event instanceof PetitionEvent.Registered
                        || event instanceof MediationEvent.Opened
                        || event instanceof HotlineRequestEvent.Received;
            case ACCEPTANCE_NOTICE ->
                event instanceof PetitionEvent.Accepted || event instanceof MediationEvent.Accepted;
            case SESSION_RECORD -> event instanceof MediationEvent.SessionHeld;
            case AGREEMENT ->
                event instanceof MediationEvent.AgreementReached || event instanceof MediationEvent.AgreementAmended;
            case SERVICE_RECEIPT -> ServedPapers.madeBy(event).isPresent();
            case TRANSFER_LETTER -> event instanceof PetitionEvent.Transferred;
            case POLICE_REPORT -> event instanceof MediationEvent.ReportedToPolice;
        };
    }
}

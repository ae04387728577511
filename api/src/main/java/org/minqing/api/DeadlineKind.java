package org.minqing.api;

/** Which clock a deadline belongs to. One case can have several running at once. */
public enum DeadlineKind {
    /** 转送、交办: a petition is passed on or taken up (regulation of 2022, art. 22). */
    PASS_ON,
    /** 告知: the petitioner is told of receipt and route (art. 23). */
    NOTICE,
    /** 受理决定: in the simple procedure, whether the petition is accepted. */
    DECISION,
    /** 派单: a hotline request is dispatched, by urgency. */
    DISPATCH,
    /** 签收: a unit confirms that it has got what was dispatched to it, by urgency (a setting). */
    RECEIPT_CONFIRMATION,
    /** 异议: a unit objects to what was dispatched to it (art. 23). */
    OBJECTION,
    /** 办理: the statutory or agreed limit for handling. On-time figures count this one. */
    HANDLING,
    /** The office's own limit for a petition; the only petition clock that a pause moves. */
    INTERNAL,
    /** 交办: another body's reply is due. */
    TRANSFER_REPLY,
    /** 复查: how long the petitioner may ask (art. 35). */
    REVIEW_REQUEST,
    REVIEW_ANSWER,
    /** 复核 (art. 36). */
    RE_REVIEW_REQUEST,
    RE_REVIEW_ANSWER,
    /** 调解: about one month, longer if the parties agree. On-time figures count this one. */
    MEDIATION,
    /** 司法确认: 30 days from effect, jointly (People's Mediation Law, art. 33). */
    CONFIRMATION_REQUEST,
    /** 履行: an obligation of an agreement falls due. */
    OBLIGATION,
    /** 回电: a call-back that was promised. */
    CALLBACK,
    /** A promised outcome. */
    PROMISE;

    /** Whether meeting it decides {@code OnTimeClosureRate}. */
    public boolean decidesOnTime() {
        return this == HANDLING || this == MEDIATION;
    }
}

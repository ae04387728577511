package org.minqing.api;

/** What leaves a trace in the access ledger (查阅留痕). The names are stored. */
public enum AccessAct {
    SIGNED_IN,
    SIGN_IN_FAILED,
    SIGNED_OUT,
    SESSIONS_ENDED,
    /** Made, disabled, given another role, reach, password or second factor: the details say which. */
    ACCOUNT_CHANGED,
    IDENTITY_REVEALED,
    CASE_OPENED,
    /** Someone read what the diary says of a home visit. */
    VISIT_OPENED,
    /** Someone read why somebody is a key person. */
    KEY_PERSON_OPENED,
    /** Someone read what somebody said at a talk point. */
    NOTEBOOK_OPENED,
    /** The case list, a search in it among others. */
    CASES_LISTED,
    PERSON_SEARCHED,
    EXPORTED,
    /** Someone wants to see many persons at once, in clear. */
    EXPORT_REQUESTED,
    EXPORT_APPROVED,
    EXPORT_REFUSED,
    PRINTED,
    FORWARDED,
    PAPER_OPENED,
    /** Someone asked for what is not theirs. */
    REFUSED,
    RULES_CHANGED,
    DIRECTORY_CHANGED,
    REGISTER_IMPORTED,
    PROJECTION_REBUILT,
    EVENT_SKIPPED,
    ERASURE_REQUESTED,
    ERASURE_APPROVED,
    ERASURE_REFUSED,
    /** From then on nobody of the case is erased. */
    LEGAL_HOLD_PLACED,
    LEGAL_HOLD_LIFTED,
    LEDGER_VERIFIED,
    LEDGER_SEALED,
    ACCESS_LEDGER_READ
}

package org.minqing.api;

/** Why a mediation refused a command. */
public enum MediationRejection implements Rejection {
    // What the status does not allow.
    NOT_ACCEPTED(Ground.CONFLICT),
    ALREADY_ACCEPTED(Ground.CONFLICT),
    ALREADY_AGREED(Ground.CONFLICT),
    IN_EFFECT(Ground.CONFLICT),
    CLOSED(Ground.CONFLICT),

    // Opening.
    TOO_FEW_PARTIES(Ground.INVALID),
    APPLICANT_MISSING(Ground.INVALID),
    RESPONDENT_MISSING(Ground.INVALID),
    DUPLICATE_PARTY(Ground.INVALID),
    PARTY_WITHOUT_PERSON(Ground.INVALID),
    UNKNOWN_DISPUTE_TYPE(Ground.INVALID),
    UNKNOWN_COMMITTEE(Ground.INVALID),
    NEGATIVE_AMOUNT(Ground.INVALID),

    // Consent and acceptance.
    NOT_A_PARTY(Ground.CONFLICT),
    CONSENT_MISSING(Ground.CONFLICT),
    NOT_THE_COMMITTEE_ABOVE(Ground.CONFLICT),

    // Mediators and sessions.
    UNKNOWN_MEDIATOR(Ground.CONFLICT),
    NO_MEDIATOR(Ground.CONFLICT),
    MEDIATOR_NOT_APPOINTED(Ground.CONFLICT),
    MEDIATOR_ALREADY_APPOINTED(Ground.CONFLICT),
    MEDIATOR_RECUSED(Ground.CONFLICT),
    MEDIATOR_OBJECTED_TO(Ground.CONFLICT),
    UNKNOWN_SESSION(Ground.CONFLICT),
    SESSION_ALREADY_SCHEDULED(Ground.CONFLICT),
    SESSION_ALREADY_HELD(Ground.CONFLICT),
    SESSION_CANCELLED(Ground.CONFLICT),

    // Longer than the limit.
    NO_CLOCK_TO_EXTEND(Ground.CONFLICT),
    NOT_LATER(Ground.CONFLICT),
    EXTENSION_AFTER_EXPIRY(Ground.CONFLICT),

    // The agreement.
    NO_SESSION_HELD(Ground.CONFLICT),
    DUPLICATE_OBLIGATION(Ground.INVALID),
    DEBTOR_IS_CREDITOR(Ground.INVALID),
    NO_AGREEMENT(Ground.CONFLICT),
    NOTHING_TO_SIGN(Ground.CONFLICT),
    NOT_A_SIGNATORY(Ground.CONFLICT),
    NOT_THE_COMMITTEE(Ground.CONFLICT),

    // Performing it.
    UNKNOWN_OBLIGATION(Ground.CONFLICT),
    OBLIGATION_PERFORMED(Ground.CONFLICT),
    AMOUNT_NOT_POSITIVE(Ground.INVALID),
    MORE_THAN_OWED(Ground.CONFLICT),

    // Judicial confirmation.
    CONFIRMATION_NOT_JOINT(Ground.CONFLICT),
    CONFIRMATION_TOO_LATE(Ground.CONFLICT),
    CONFIRMATION_ALREADY_APPLIED_FOR(Ground.CONFLICT),
    CONFIRMATION_NOT_APPLIED_FOR(Ground.CONFLICT),
    CONFIRMATION_ALREADY_RECORDED(Ground.CONFLICT),

    // The end.
    NOT_A_TERMINATION(Ground.INVALID),
    DOSSIER_INCOMPLETE(Ground.CONFLICT),
    NOTHING_TO_ARCHIVE(Ground.CONFLICT);

    private final Ground ground;

    MediationRejection(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Ground ground() {
        return ground;
    }

    @Override
    public String vocabulary() {
        return "mediation";
    }
}

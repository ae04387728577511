package org.minqing.api;

/** Why a petition refused a command. */
public enum PetitionRejection implements Rejection {
    NOT_ACCEPTED(Ground.CONFLICT),
    ALREADY_ACCEPTED(Ground.CONFLICT),
    ALREADY_REPLIED(Ground.CONFLICT),
    CLOSED(Ground.CONFLICT),
    /** Fewer people behind it than are named. */
    HEADCOUNT_BELOW_PETITIONERS(Ground.INVALID),
    /** A joint visit speaks through representatives (art. 20). */
    REPRESENTATIVE_MISSING(Ground.INVALID),
    /** A joint visit sends at most five (art. 20). */
    TOO_MANY_REPRESENTATIVES(Ground.INVALID),
    SIMPLE_PROCEDURE_OFF(Ground.INVALID),
    /** An accusation is confidential and stays so (art. 30). */
    ACCUSATION_STAYS_CONFIDENTIAL(Ground.CONFLICT),
    /** An accusation never goes to the unit it accuses (art. 30). */
    ACCUSED_UNIT(Ground.CONFLICT),
    /** A day that was named lies in the past. */
    DAY_IN_THE_PAST(Ground.INVALID),
    /** Only a claim goes to mediation. */
    NOT_A_CLAIM(Ground.CONFLICT),
    UNKNOWN_DISPUTE_TYPE(Ground.INVALID),
    /** Mediation is voluntary for both sides. */
    CONSENT_MISSING(Ground.CONFLICT),
    /** Nobody is known who could be the claimant of a mediation. */
    NO_PETITIONER(Ground.CONFLICT),
    WAITING_FOR_MEDIATION(Ground.CONFLICT),
    WAITING_FOR_OTHER_BODY(Ground.CONFLICT),
    /** Who settles inside a petition does so in writing (art. 33). */
    WRITTEN_AGREEMENT_NEEDED(Ground.CONFLICT),
    HEARING_OPEN(Ground.CONFLICT),
    NO_HEARING(Ground.CONFLICT),
    /** A claim is supported, explained or not supported; a suggestion adopted, partly or not. */
    OUTCOME_DOES_NOT_FIT(Ground.INVALID),
    NO_REPLY_SUBMITTED(Ground.CONFLICT),
    /** There is no reply that could be delivered or reviewed. */
    NO_REPLY(Ground.CONFLICT),
    ALREADY_DELIVERED(Ground.CONFLICT),
    DELIVERED_BEFORE_REPLY(Ground.INVALID),
    NOT_DELIVERED(Ground.CONFLICT),
    /** The review has spoken its last word: the same matter is not taken up again (art. 36). */
    FINAL(Ground.CONFLICT),
    /** A petition that is named is none. */
    UNKNOWN_PETITION(Ground.INVALID),
    /** Only what was finally terminated ends the same matter elsewhere. */
    SAME_MATTER_NOT_FINAL(Ground.CONFLICT),
    /** The group it is in is about a matter that was finally terminated (art. 36). */
    SAME_MATTER_FINAL(Ground.CONFLICT),
    REVIEW_PENDING(Ground.CONFLICT),
    REVIEW_TOO_LATE(Ground.CONFLICT),
    ALREADY_REVIEWED(Ground.CONFLICT),
    NOT_IN_REVIEW(Ground.CONFLICT),
    NOT_REVIEWED(Ground.CONFLICT),
    NOT_IN_RE_REVIEW(Ground.CONFLICT),
    UNKNOWN_PROMISE(Ground.CONFLICT),
    ALREADY_PROMISED(Ground.CONFLICT),
    PROMISE_KEPT(Ground.CONFLICT),
    PROMISE_BROKEN(Ground.CONFLICT);

    private final Ground ground;

    PetitionRejection(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Ground ground() {
        return ground;
    }

    @Override
    public String vocabulary() {
        return "petition";
    }
}

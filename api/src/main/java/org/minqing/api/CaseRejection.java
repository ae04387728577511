package org.minqing.api;

/** Why a command was refused that every kind of case knows, or for a reason that every kind shares. */
public enum CaseRejection implements Rejection {
    NOT_FOUND(Ground.UNKNOWN),
    OUTSIDE_REACH(Ground.FORBIDDEN),
    NOT_YOUR_RIGHT(Ground.FORBIDDEN),
    BY_SOMEONE_ELSE(Ground.FORBIDDEN),
    IN_THE_FUTURE(Ground.INVALID),
    BEFORE_AN_EARLIER_ACT(Ground.INVALID),
    UNKNOWN_AREA(Ground.INVALID),
    UNKNOWN_UNIT(Ground.INVALID),
    UNKNOWN_STAFF(Ground.INVALID),
    UNKNOWN_CATEGORY(Ground.INVALID),
    UNKNOWN_CHANNEL(Ground.INVALID),
    FIELD_MISSING(Ground.INVALID),
    FIELD_NOT_ALLOWED(Ground.INVALID),
    CLOSED_BEFORE_RECEIVED(Ground.INVALID),
    NOT_ALLOWED_NOW(Ground.CONFLICT),
    LEVEL_SKIPPED(Ground.CONFLICT),
    NOT_A_HIGHER_LEVEL(Ground.CONFLICT),
    NOT_A_LOWER_LEVEL(Ground.CONFLICT),
    SECOND_ACCOUNT_NEEDED(Ground.CONFLICT),
    NOTHING_REQUESTED(Ground.CONFLICT),
    ALREADY_EXCLUDED(Ground.CONFLICT),
    UNKNOWN_PAPER(Ground.CONFLICT),
    NOT_IN_A_MERGE_GROUP(Ground.CONFLICT),
    ALREADY_IN_A_MERGE_GROUP(Ground.CONFLICT),
    UNKNOWN_PERSON(Ground.CONFLICT),
    NO_SUCH_DEADLINE(Ground.CONFLICT),
    NOT_ENTERED_LATE(Ground.CONFLICT),
    NOT_ADOPTED(Ground.CONFLICT),
    NO_REDO_PROPOSED(Ground.CONFLICT),
    CHANGED_MEANWHILE(Ground.CONFLICT);

    private final Ground ground;

    CaseRejection(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Ground ground() {
        return ground;
    }

    @Override
    public String vocabulary() {
        return "case";
    }
}

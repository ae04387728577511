package org.minqing.api;

/** Why dispatching, extending or pausing was refused. */
public enum HandlingRejection implements Rejection {
    NOT_DISPATCHED(Ground.CONFLICT),
    RECEIPT_NOT_CONFIRMED(Ground.CONFLICT),
    ANOTHER_UNIT_NEEDS_A_REASON(Ground.CONFLICT),
    NOT_THE_DISPATCHED_UNIT(Ground.CONFLICT),
    NOT_THE_LEAD_UNIT(Ground.CONFLICT),
    OBJECTION_TOO_LATE(Ground.CONFLICT),
    NO_OBJECTION_PENDING(Ground.CONFLICT),
    OBJECTION_PENDING(Ground.CONFLICT),
    EXTENSION_TOO_LONG(Ground.INVALID),
    ALREADY_EXTENDED(Ground.CONFLICT),
    NO_CLOCK_TO_EXTEND(Ground.CONFLICT),
    EXTENSION_AFTER_EXPIRY(Ground.CONFLICT),
    EXTENSION_PENDING(Ground.CONFLICT),
    NO_EXTENSION_REQUESTED(Ground.CONFLICT),
    CLOCK_ALREADY_PAUSED(Ground.CONFLICT),
    CLOCK_NOT_PAUSED(Ground.CONFLICT),
    PAUSE_ENDS_IN_THE_PAST(Ground.INVALID);

    private final Ground ground;

    HandlingRejection(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Ground ground() {
        return ground;
    }

    @Override
    public String vocabulary() {
        return "handling";
    }
}

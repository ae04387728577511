package org.minqing.api;

/** Why a hotline request refused a command. */
public enum HotlineRequestRejection implements Rejection {
    NOT_DISPATCHED(Ground.CONFLICT),
    ALREADY_DISPATCHED(Ground.CONFLICT),
    ALREADY_HANDLED(Ground.CONFLICT),
    FOLLOW_UP_MISSING(Ground.CONFLICT),
    CONVERSION_REQUESTED(Ground.CONFLICT),
    CALLBACK_IN_THE_PAST(Ground.INVALID),
    CLOSED(Ground.CONFLICT);

    private final Ground ground;

    HotlineRequestRejection(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Ground ground() {
        return ground;
    }

    @Override
    public String vocabulary() {
        return "hotline-request";
    }
}

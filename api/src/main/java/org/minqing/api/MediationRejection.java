package org.minqing.api;

/** Why a mediation refused a command. */
public enum MediationRejection implements Rejection {
    NOT_ACCEPTED(Ground.CONFLICT),
    ALREADY_ACCEPTED(Ground.CONFLICT),
    CONSENT_MISSING(Ground.CONFLICT),
    CLOSED(Ground.CONFLICT);

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

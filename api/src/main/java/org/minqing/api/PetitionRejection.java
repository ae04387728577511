package org.minqing.api;

/** Why a petition refused a command. */
public enum PetitionRejection implements Rejection {
    NOT_ACCEPTED(Ground.CONFLICT),
    ALREADY_ACCEPTED(Ground.CONFLICT),
    ALREADY_REPLIED(Ground.CONFLICT),
    CLOSED(Ground.CONFLICT);

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

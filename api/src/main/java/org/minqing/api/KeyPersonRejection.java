package org.minqing.api;

/** Why a command about a key person was refused, beside what every kind of stream shares ({@link CaseRejection}). */
public enum KeyPersonRejection implements Rejection {
    NOT_FOUND(Ground.UNKNOWN),
    /** People are visited somewhere: a street has no door. */
    NOT_IN_A_CELL(Ground.INVALID);

    private final Ground ground;

    KeyPersonRejection(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Ground ground() {
        return ground;
    }

    @Override
    public String vocabulary() {
        return OccasionKind.KEY_PERSON.word();
    }
}

package org.minqing.api;

/** Why a command to a screening round was refused, beside what every kind of stream shares ({@link CaseRejection}). */
public enum ScreeningRoundRejection implements Rejection {
    NOT_FOUND(Ground.UNKNOWN),
    /** A round is of an area that has cells: a street, a community or more. */
    NO_CELLS(Ground.INVALID),
    /** What was looked through is no grid cell of the round's area. */
    NOT_ITS_CELL(Ground.INVALID),
    /** Nobody looks at fewer than no households. */
    NO_SUCH_COUNT(Ground.INVALID),
    /** The round is closed: nothing is reported to it any more. */
    CLOSED(Ground.CONFLICT);

    private final Ground ground;

    ScreeningRoundRejection(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Ground ground() {
        return ground;
    }

    @Override
    public String vocabulary() {
        return OccasionKind.SCREENING_ROUND.word();
    }
}

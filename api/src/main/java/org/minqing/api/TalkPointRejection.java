package org.minqing.api;

/** Why a command to a talk point was refused, beside what every kind of stream shares ({@link CaseRejection}). */
public enum TalkPointRejection implements Rejection {
    NOT_FOUND(Ground.UNKNOWN),
    /** What it is to cover is no grid cell of its area. */
    NOT_ITS_CELL(Ground.INVALID),
    /** What was said is about another area than its own. */
    NOT_ITS_AREA(Ground.INVALID),
    /** Hours end after they begin. */
    NO_SUCH_HOURS(Ground.INVALID),
    /** The rule has no day within the years to come. */
    NO_SUCH_DAYS(Ground.INVALID),
    /** Nobody is there any more. */
    CLOSED(Ground.CONFLICT);

    private final Ground ground;

    TalkPointRejection(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Ground ground() {
        return ground;
    }

    @Override
    public String vocabulary() {
        return OccasionKind.TALK_POINT.word();
    }
}

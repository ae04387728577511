package org.minqing.api;

/** Why a command to reception sessions was refused, beside what every kind of stream shares ({@link CaseRejection}). */
public enum ReceptionSeriesRejection implements Rejection {
    NOT_FOUND(Ground.UNKNOWN),
    /** A session ends after it begins. */
    NO_SUCH_HOURS(Ground.INVALID),
    /** The rule has no day within the years to come. */
    NO_SUCH_DAYS(Ground.INVALID),
    /** The rule has none on that day, or there are no more of them by then. */
    NO_SUCH_SESSION(Ground.INVALID),
    /** What is asked for lies elsewhere than those for whom the session is. */
    NOT_ITS_AREA(Ground.INVALID),
    /** A session is moved to a day that is to come. */
    PAST(Ground.INVALID),
    /** One is there at the earliest on the day itself. */
    TOO_EARLY(Ground.CONFLICT),
    /** It was left out. */
    CANCELLED(Ground.CONFLICT),
    /** It was held: it can neither be moved nor left out any more. */
    HELD(Ground.CONFLICT),
    /** Nobody said yet that it is held, and by whom. */
    NOT_HELD(Ground.CONFLICT);

    private final Ground ground;

    ReceptionSeriesRejection(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Ground ground() {
        return ground;
    }

    @Override
    public String vocabulary() {
        return OccasionKind.RECEPTION_SERIES.word();
    }
}

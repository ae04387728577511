package org.minqing.api;

/** Why a command to a duty shift was refused, beside what every kind of stream shares ({@link CaseRejection}). */
public enum DutyShiftRejection implements Rejection {
    NOT_FOUND(Ground.UNKNOWN),
    /** It ends before it begins, or lasts longer than a day. */
    NO_SUCH_HOURS(Ground.INVALID),
    /** Nobody is put on duty for a time that is past. */
    PAST(Ground.INVALID),
    /** Somebody else is on duty: they sign on, ask and hand over themselves. */
    NOT_ON_DUTY(Ground.FORBIDDEN),
    /** Only whoever was asked to stand in answers that. */
    NOT_ASKED(Ground.FORBIDDEN),
    /** One is there at the earliest half an hour before. */
    TOO_EARLY(Ground.CONFLICT),
    /** It is over, was handed over or was cancelled. */
    OVER(Ground.CONFLICT),
    /** Somebody signed on: it can neither be cancelled nor swapped any more. */
    BEGUN(Ground.CONFLICT),
    /** What nobody signed on to nobody can hand over. */
    NOT_SIGNED_ON(Ground.CONFLICT);

    private final Ground ground;

    DutyShiftRejection(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Ground ground() {
        return ground;
    }

    @Override
    public String vocabulary() {
        return OccasionKind.DUTY_SHIFT.word();
    }
}

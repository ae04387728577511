package org.minqing.api;

/** Why a command to a residents' choice was refused, beside what every kind of stream shares ({@link CaseRejection}). */
public enum ResidentsChoiceRejection implements Rejection {
    NOT_FOUND(Ground.UNKNOWN),
    /** One chooses from two proposals at least, and twenty at most. */
    NO_CHOICE(Ground.INVALID),
    /** The last day is to come, and within a year. */
    NO_SUCH_LAST_DAY(Ground.INVALID),
    /** There is no such proposal among them. */
    NO_SUCH_PROPOSAL(Ground.INVALID),
    /** Of another household's case, or one that lies elsewhere. */
    NOT_OF_THE_AREA(Ground.CONFLICT),
    /** The household chose before. */
    ALREADY_VOTED(Ground.CONFLICT),
    /** Its last day is over, the votes are counted, or nobody is asked any more. */
    OVER(Ground.CONFLICT),
    /** Households may still choose. */
    STILL_OPEN(Ground.CONFLICT),
    /** The votes are not counted yet. */
    NOT_COUNTED(Ground.CONFLICT),
    /** Another proposal has more votes. */
    NOT_CHOSEN(Ground.CONFLICT),
    /** One of the proposals is promised already. */
    ALREADY_PROMISED(Ground.CONFLICT);

    private final Ground ground;

    ResidentsChoiceRejection(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Ground ground() {
        return ground;
    }

    @Override
    public String vocabulary() {
        return OccasionKind.RESIDENTS_CHOICE.word();
    }
}

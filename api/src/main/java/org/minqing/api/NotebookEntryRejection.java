package org.minqing.api;

/** Why a command to a notebook entry was refused, beside what every kind of stream shares ({@link CaseRejection}). */
public enum NotebookEntryRejection implements Rejection {
    NOT_FOUND(Ground.UNKNOWN),
    /** It waits for no lawyer. */
    NOT_FOR_THE_LAWYER(Ground.CONFLICT),
    /** A lawyer answered it. */
    ALREADY_ADVISED(Ground.CONFLICT),
    /** It is a case already. */
    ALREADY_RAISED(Ground.CONFLICT);

    private final Ground ground;

    NotebookEntryRejection(Ground ground) {
        this.ground = ground;
    }

    @Override
    public Ground ground() {
        return ground;
    }

    @Override
    public String vocabulary() {
        return OccasionKind.NOTEBOOK_ENTRY.word();
    }
}

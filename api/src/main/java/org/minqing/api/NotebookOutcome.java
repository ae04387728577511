package org.minqing.api;

/** What came of something that was said at a talk point, there and then. */
public enum NotebookOutcome {
    /** The information worker knew the answer. */
    ANSWERED_THERE,
    /** It waits for the hours of the lawyer. */
    FOR_THE_LAWYER,
    /** It is to become a case, and waits until it is registered as one. */
    TO_BE_RAISED
}

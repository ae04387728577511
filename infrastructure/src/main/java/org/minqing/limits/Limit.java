package org.minqing.limits;

/** What is limited, and by what it is counted. */
public enum Limit {
    /** Attempts to sign in, by network address. */
    SIGN_IN,
    /** Questions on the residents' page, by network address. */
    RESIDENT_PAGE,
    /** Identities shown in clear, by account. */
    REVEAL,
    /** Exports, by account. */
    EXPORT,
    /** Requests for erasure, by account. */
    ERASURE,
    /** Any call by a program, by account. */
    PROGRAM_CALLS;

    /** Of the sentence about it. */
    String code() {
        return "limit." + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}

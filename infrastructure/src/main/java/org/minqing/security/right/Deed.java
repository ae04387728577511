package org.minqing.security.right;

/** What is done beside cases: neither a command to one nor a question about some. */
public enum Deed {
    /** Makes accounts, changes their roles and reach, resets what they prove themselves by. */
    ADMINISTER_ACCOUNTS,
    /** Brings a directory of areas, units, staff and so on in. */
    CHANGE_DIRECTORIES,
    /** Looks up areas, categories, units. */
    READ_DIRECTORIES,
    /** Has the cases of a register adopted. */
    IMPORT_REGISTER,
    /** Looks for who a caller may be. */
    SEARCH_PERSONS,
    /** Sees how far the projections are. */
    SEE_PROJECTIONS,
    /** Proves that nobody changed what was recorded, and hands seals out. */
    VERIFY_LEDGER,
    /** Sees who a person is in clear. */
    REVEAL_IDENTITY,
    /** Asks to see who the persons of many cases are, in clear, as a file. */
    REQUEST_UNMASKED_EXPORT,
    /** Says yes or no to that; never who asked. */
    APPROVE_UNMASKED_EXPORT,
    /** Asks that a person be forgotten for good. */
    REQUEST_ERASURE,
    /** Says yes or no to that; never who asked. */
    DECIDE_ERASURE,
    /** Has everybody of a case kept until further notice, or ends that. */
    HOLD_CASE,
    /** Has a projection filled anew. */
    REBUILD_PROJECTION,
    /** Has it try again what it could not take in, or do without it. */
    MEND_PROJECTION,
    /** Offers a view of the case list to everybody with a role, or takes such an offer back. */
    OFFER_VIEW,
    /** Sees which notices could not be delivered, and has them tried again. */
    TEND_DELIVERIES
}

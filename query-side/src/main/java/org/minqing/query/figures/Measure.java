package org.minqing.query.figures;

import java.util.Locale;

/**
 * What is counted, each on the day that decides its period. Named like the column it stands in. A rate is two measures.
 */
enum Measure {
    // Decided by receivedAt.
    RECEIVED,
    CARRIED,
    OUTSIDE,
    EXCLUDED,
    CLOSURE_OF,
    CLOSURE,
    RESOLUTION_OF,
    SOLVED,
    PARTLY_SOLVED,
    RESOLUTION_UNKNOWN,
    REMINDED,
    PING_PONG,

    // Decided by the last conclusion or closing.
    CLOSED,
    CLOSED_UNDATED,

    // Decided by the deadline or the conclusion, the earlier.
    ON_TIME_OF,
    ON_TIME,

    // Decided by the follow-up.
    RESPONSE_OF,
    RESPONSE,
    SOLVE_OF,
    SOLVE,
    SATISFACTION_OF,
    SATISFIED,
    BASICALLY_SATISFIED,

    // Decided by the conclusion of the round, and by the dispatch.
    ROUNDS,
    REDONE,
    DISPATCHES,
    OBJECTIONS,
    RETURNS,

    // Decided by the conclusion of the last round.
    LADDER_SOLVED,
    LEVEL_UNKNOWN,
    LEVEL_KNOWN,
    HIGHEST_GRID,
    HIGHEST_COMMUNITY,
    HIGHEST_STREET,
    HIGHEST_DISTRICT,
    HOPS,
    PROPER_OF,
    PROPER,

    // Mediations: decided by opening, acceptance, closing, effect, conclusion, due day.
    OPENED,
    ACCEPTED,
    REFUSED,
    AGREED_WRITTEN,
    AGREED_ORAL,
    /** In fen. */
    AMOUNT,
    FLARE_UPS_AVERTED,
    AGREEMENT_OF,
    AGREEMENT,
    PERFORMANCE_OF,
    PERFORMANCE,
    CONFIRMATION_OF,
    CONFIRMATION;

    private final String column = name().toLowerCase(Locale.ROOT);

    String column() {
        return column;
    }

    /** Whether it counts mediations as such. */
    boolean isOfMediations() {
        return compareTo(OPENED) >= 0;
    }

    /** Whether a lineage's first day may decide it instead of the case's own. */
    boolean decidedByReceiving() {
        return compareTo(PING_PONG) <= 0;
    }
}

package org.minqing.api.query;

import java.time.LocalDate;

/**
 * The reception sessions of some days, in their order: those that the rules have, as they were moved, and those that were left out.
 * Whoever sees one cell sees the sessions that are for its people, and of the demands those of that cell. Of the scope the area is
 * heeded; no unit holds them, so whoever sees the cases of some units only sees none.
 *
 * @param from the first day
 * @param to the day after the last one, at most {@value #MOST_DAYS} days later
 */
public record ReceptionSessionsQuery(Scope scope, LocalDate from, LocalDate to)
        implements ScopedQuery<ReceptionSessions> {

    public static final int MOST_DAYS = 400;

    @Override
    public ReceptionSessionsQuery about(Scope other) {
        return new ReceptionSessionsQuery(other, from, to);
    }

    @Override
    public Class<ReceptionSessions> answeredWith() {
        return ReceptionSessions.class;
    }
}

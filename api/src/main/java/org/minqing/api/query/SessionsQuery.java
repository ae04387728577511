package org.minqing.api.query;

import java.time.LocalDate;

/**
 * The sessions that were arranged for these days in disputes that are being mediated, and were neither held nor called off.
 *
 * @param from the first day
 * @param to the day after the last one
 * @param size at most 500
 */
public record SessionsQuery(Scope scope, LocalDate from, LocalDate to, int size)
        implements ScopedQuery<SessionsToCome> {

    public static final int MAX_SIZE = 500;

    @Override
    public SessionsQuery about(Scope other) {
        return new SessionsQuery(other, from, to, size);
    }

    @Override
    public Class<SessionsToCome> answeredWith() {
        return SessionsToCome.class;
    }
}

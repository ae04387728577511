package org.minqing.api.query;

import java.util.Optional;
import org.minqing.api.query.CasesQuery.Due;

/**
 * What somebody was promised and has not got yet, the nearest promise first, whatever else is due earlier in their cases.
 *
 * @param due only those with a promise for that time
 * @param holding only cases that are the work of these
 * @param size at most 200
 */
public record PromisesQuery(Scope scope, Which which, Optional<Due> due, Optional<Holding> holding, int size)
        implements ScopedQuery<Promises> {

    public static final int MAX_SIZE = 200;

    /** What was promised. */
    public enum Which {
        /** 回电: a call. */
        CALL,
        /** A result of a petition, by its day. */
        OUTCOME
    }

    public static PromisesQuery ofCalls(Scope scope, int size) {
        return new PromisesQuery(scope, Which.CALL, Optional.empty(), Optional.empty(), size);
    }

    public static PromisesQuery ofOutcomes(Scope scope, int size) {
        return new PromisesQuery(scope, Which.OUTCOME, Optional.empty(), Optional.empty(), size);
    }

    @Override
    public PromisesQuery about(Scope other) {
        return new PromisesQuery(other, which, due, holding, size);
    }

    @Override
    public Class<Promises> answeredWith() {
        return Promises.class;
    }
}

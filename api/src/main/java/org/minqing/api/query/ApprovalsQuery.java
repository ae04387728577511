package org.minqing.api.query;

import java.util.Optional;

/**
 * What somebody asked for and nobody has answered yet, whoever has waited longest first.
 *
 * @param notAskedBy an account whose own questions are left out: its answer would not count
 * @param size at most 200
 */
public record ApprovalsQuery(Scope scope, Optional<String> notAskedBy, int size)
        implements ScopedQuery<ApprovalsToGive> {

    public static final int MAX_SIZE = 200;

    @Override
    public ApprovalsQuery about(Scope other) {
        return new ApprovalsQuery(other, notAskedBy, size);
    }

    @Override
    public Class<ApprovalsToGive> answeredWith() {
        return ApprovalsToGive.class;
    }
}

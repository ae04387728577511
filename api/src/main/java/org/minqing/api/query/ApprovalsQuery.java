package org.minqing.api.query;

/**
 * What somebody asked for and nobody has answered yet, whoever has waited longest first.
 *
 * @param size at most 200
 */
public record ApprovalsQuery(Scope scope, int size) implements ScopedQuery<ApprovalsToGive> {

    public static final int MAX_SIZE = 200;

    @Override
    public ApprovalsQuery about(Scope other) {
        return new ApprovalsQuery(other, size);
    }

    @Override
    public Class<ApprovalsToGive> answeredWith() {
        return ApprovalsToGive.class;
    }
}

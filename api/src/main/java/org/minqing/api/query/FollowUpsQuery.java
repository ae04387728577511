package org.minqing.api.query;

import java.util.Optional;

/**
 * The cases in which somebody has to be asked how it went, or already was.
 *
 * @param which of them
 * @param holding only cases that are the work of these
 * @param size at most 200
 */
public record FollowUpsQuery(Scope scope, Which which, Optional<Holding> holding, int size)
        implements ScopedQuery<FollowUpsToMake> {

    public static final int MAX_SIZE = 200;

    /** Which of them are meant. */
    public enum Which {
        /** Somebody has still to be called: whoever has waited longest, since the end or the last call, comes first. */
        AWAITED,
        /** Called in vain as often as the rule set asks for: the latest first. */
        UNREACHABLE,
        /** What was said proposes a redo that no supervisor has answered: the oldest first. */
        REDO_PROPOSED
    }

    @Override
    public FollowUpsQuery about(Scope other) {
        return new FollowUpsQuery(other, which, holding, size);
    }

    @Override
    public Class<FollowUpsToMake> answeredWith() {
        return FollowUpsToMake.class;
    }
}

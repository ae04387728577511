package org.minqing.api;

import java.time.Instant;
import java.util.List;

/**
 * When a deadline is spoken of beside its passing, found out once when it is set and stored with it. What was past already
 * when it was set is not in it, so a deadline that moves repeats nothing.
 *
 * @param remindAt before it passes, whoever holds the case is reminded; in the order of time
 * @param superviseAt after it has passed unmet, one level after the other is told; in the order of time
 */
public record Watch(List<Instant> remindAt, List<Instant> superviseAt) {

    /** Nobody is told: there are no settings for it, or it was set before there were any. */
    public static final Watch NONE = new Watch(List.of(), List.of());

    public Watch {
        remindAt = List.copyOf(remindAt);
        superviseAt = List.copyOf(superviseAt);
    }
}

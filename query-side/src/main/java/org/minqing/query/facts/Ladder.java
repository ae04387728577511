package org.minqing.query.facts;

import java.util.Optional;
import org.minqing.api.Level;

/**
 * Who handles a case, how high it ever rose, and how often it changed hands between levels.
 *
 * @param level absent until a body is given the case to handle, or where a register does not say
 * @param highest never sinks
 */
public record Ladder(Optional<Level> level, Optional<Level> highest, int hops) {

    static final Ladder UNKNOWN = new Ladder(Optional.empty(), Optional.empty(), 0);

    /** Handled on this level from now on; a change of level is a hop, a beginning is none. */
    Ladder handledAt(Level now) {
        boolean hop = level.filter(before -> before != now).isPresent();
        return new Ladder(
                Optional.of(now),
                Optional.of(highest.map(before -> before.highest(now)).orElse(now)),
                hop ? hops + 1 : hops);
    }
}

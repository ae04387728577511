package org.minqing.command.common;

import java.util.Optional;
import org.minqing.api.Level;

/**
 * Who handles a case now and how high it ever went.
 *
 * @param unit the lead unit or committee that holds it, once there is one
 * @param level who is handling it now; absent until it is given to someone, and where a register does not say
 * @param highestLevel never sinks
 * @param hops how often the level changed
 */
public record Standing(Optional<String> unit, Optional<Level> level, Optional<Level> highestLevel, int hops) {

    static Standing inherited(Optional<Level> level, Optional<Level> highestLevel) {
        return new Standing(Optional.empty(), level, highestLevel, 0);
    }

    /** A register says what nobody knew yet. */
    Standing toldOf(Optional<String> holder, Optional<Level> at) {
        return new Standing(unit.or(() -> holder), level.or(() -> at), highestLevel.or(() -> at), hops);
    }

    /** The case is given to a body of that level. */
    public Standing handledAt(Level next) {
        boolean hop = level.isPresent() && level.get() != next;
        return new Standing(
                unit,
                Optional.of(next),
                Optional.of(highestLevel.map(next::highest).orElse(next)),
                hop ? hops + 1 : hops);
    }

    public Standing heldBy(String holder) {
        return new Standing(Optional.of(holder), level, highestLevel, hops);
    }

    /** Back with the first-contact owner: nobody else holds it, the levels stay what they were. */
    public Standing heldByNobody() {
        return new Standing(Optional.empty(), level, highestLevel, hops);
    }
}

package org.minqing.api.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Cases in which somebody has to be asked how it went, or already was.
 *
 * @param total how many there are, beyond those listed too
 */
public record FollowUpsToMake(List<FollowUpToMake> items, long total) {

    public FollowUpsToMake {
        items = List.copyOf(items);
    }

    /**
     * @param since when the round came to its end; absent where nobody has to be asked
     * @param tries calls in vain to those who are still to be reached
     * @param triedAt the last call in vain, to whomever
     * @param awaited the parties of a mediation that are still to be called
     * @param notSolved somebody said so last
     * @param proposedAt since when a redo is proposed
     */
    public record FollowUpToMake(
            CasePage.Item item,
            Optional<Instant> since,
            int tries,
            Optional<Instant> triedAt,
            List<String> awaited,
            boolean notSolved,
            boolean dissatisfied,
            Optional<Instant> proposedAt) {}
}

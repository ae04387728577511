package org.minqing.http.projections;

import java.time.Instant;
import java.util.Optional;
import org.minqing.projections.ProjectionPositions;
import org.minqing.projections.RebuildRun;

/**
 * How a projection stands.
 *
 * @param position the number of the last event taken in
 * @param behind how many events are not yet
 * @param parked of how many cases or occasions it could not take in an event, and takes in nothing since
 * @param rebuild the last one since the start of the application, or the one that is running
 */
public record ProjectionView(
        String name,
        ProjectionPositions.State state,
        long position,
        long behind,
        int parked,
        Optional<RebuildView> rebuild) {

    /** @param events taken in so far */
    public record RebuildView(RebuildRun.State state, Instant startedAt, Optional<Instant> finishedAt, long events) {

        static RebuildView of(RebuildRun run) {
            return new RebuildView(run.state(), run.startedAt(), run.finishedAt(), run.events());
        }
    }
}

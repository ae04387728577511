package org.minqing.projections;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.minqing.store.LedgerEventStore;
import org.springframework.stereotype.Component;

/**
 * Waits until the lists tell of all that is durable by now. They are read from a projection, which takes in an event a moment
 * after it was acknowledged: whoever has just saved something would look for it in vain.
 */
@Component
public class ListsCaughtUp {

    private static final String LISTS = "cases";

    /** Longer nobody is kept waiting: the lists follow by themselves. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    /** Another node may keep the lists up, whose bell does not ring here. */
    private static final Duration LOOK_ANYWAY = Duration.ofMillis(20);

    /** Lists that are so far behind are being filled; they are not waited for. */
    private static final int FAR = 10_000;

    private final LedgerEventStore events;
    private final ProjectionPositions positions;
    private final ProjectionBell bell;

    ListsCaughtUp(LedgerEventStore events, ProjectionPositions positions, ProjectionBell bell) {
        this.events = events;
        this.positions = positions;
        this.bell = bell;
    }

    /** Returns as soon as they do, and otherwise after two seconds. */
    public void await() {
        events.awaitFollowable();
        long newest = positions.newest();
        long end = System.nanoTime() + PATIENCE.toNanos();
        Semaphore rung = new Semaphore(0);
        Runnable unsubscribe = bell.subscribe(LISTS, areas -> rung.release());
        try {
            long taken = positions.taken(LISTS);
            while (taken < newest && newest - taken < FAR && System.nanoTime() < end) {
                rung.tryAcquire(LOOK_ANYWAY.toNanos(), TimeUnit.NANOSECONDS);
                rung.drainPermits();
                taken = positions.taken(LISTS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            unsubscribe.run();
        }
    }
}

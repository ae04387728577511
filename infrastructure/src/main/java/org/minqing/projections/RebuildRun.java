package org.minqing.projections;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** How far filling a projection anew has come. */
public final class RebuildRun {

    /** Of one run. */
    public enum State {
        RUNNING,
        COMPLETED,
        FAILED
    }

    private final Clock clock;
    private final Instant startedAt;
    private final AtomicLong events = new AtomicLong();
    private volatile State state = State.RUNNING;
    private volatile Optional<Instant> finishedAt = Optional.empty();

    RebuildRun(Clock clock) {
        this.clock = clock;
        this.startedAt = clock.instant();
    }

    void tookIn(int more) {
        events.addAndGet(more);
    }

    void succeeded() {
        finished(State.COMPLETED);
    }

    void failed() {
        finished(State.FAILED);
    }

    private void finished(State how) {
        finishedAt = Optional.of(clock.instant());
        state = how;
    }

    public State state() {
        return state;
    }

    public Instant startedAt() {
        return startedAt;
    }

    public Optional<Instant> finishedAt() {
        return finishedAt;
    }

    /** Taken in so far. */
    public long events() {
        return events.get();
    }
}

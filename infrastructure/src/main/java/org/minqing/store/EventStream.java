package org.minqing.store;

import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** One follower's view of all events, from a position on. Used by one thread at a time. */
final class EventStream implements TrackingEventStream {

    private final RecentEvents events;
    private final CommitBell bell;
    private final Semaphore rung = new Semaphore(0);
    private final CommitBell.Subscription subscription;
    private @Nullable TrackingToken position;
    private @Nullable Iterator<? extends TrackedEventMessage<?>> batch;
    private @Nullable TrackedEventMessage<?> next;
    private CommitBell.@Nullable Subscription callback;

    EventStream(RecentEvents events, CommitBell bell, @Nullable TrackingToken position) {
        this.events = events;
        this.bell = bell;
        this.position = position;
        this.subscription = bell.subscribe(rung::release);
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        if (next == null) {
            if (batch == null || !batch.hasNext()) {
                batch = events.after(position);
            }
            if (batch.hasNext()) {
                next = batch.next();
                position = next.trackingToken();
            } else {
                batch = null;
            }
        }
        return Optional.ofNullable(next);
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        long end = System.nanoTime() + unit.toNanos(timeout);
        rung.drainPermits();
        while (peek().isEmpty()) {
            long left = end - System.nanoTime();
            if (left <= 0 || !rung.tryAcquire(left, TimeUnit.NANOSECONDS)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        TrackedEventMessage<?> event = peek().orElse(null);
        while (event == null) {
            rung.acquire();
            event = peek().orElse(null);
        }
        next = null;
        return event;
    }

    /** Axon's pooled processors sleep up to half a second unless someone calls them. */
    @Override
    public boolean setOnAvailableCallback(Runnable wake) {
        callback = bell.subscribe(wake);
        return true;
    }

    @Override
    public void close() {
        subscription.close();
        if (callback != null) {
            callback.close();
        }
    }
}

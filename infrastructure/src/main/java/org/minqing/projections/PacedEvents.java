package org.minqing.projections;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.StreamableMessageSource;
import org.jspecify.annotations.Nullable;
import org.minqing.store.LedgerEventStore;

/**
 * The stream as one projection takes it: so much at a time as is sure to fit into memory, and more once that is written.
 * Axon counts the events that wait to be written, and a thousand long letters are more than a thousand calls.
 */
final class PacedEvents implements StreamableMessageSource<TrackedEventMessage<?>> {

    private final LedgerEventStore events;
    private final long mostBytes;
    private final Deque<Handed> handed = new ArrayDeque<>();
    private long bytes;
    private Runnable wake = () -> {};

    private record Handed(long position, int bytes) {}

    /** @param mostBytes of events that are not written yet; at least one is always handed out */
    PacedEvents(LedgerEventStore events, long mostBytes) {
        this.events = events;
        this.mostBytes = mostBytes;
    }

    /** All that was handed out before is forgotten: whoever opens the stream anew gets again what is not written. */
    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken position) {
        synchronized (handed) {
            handed.clear();
            bytes = 0;
        }
        return new Stream(events.openStream(position));
    }

    /** What was handed out up to that position needs no memory any more. */
    void written(long position) {
        Runnable goOn;
        synchronized (handed) {
            goOn = isFull() ? wake : () -> {};
            while (!handed.isEmpty() && handed.getFirst().position() <= position) {
                bytes -= handed.removeFirst().bytes();
            }
        }
        goOn.run();
    }

    private boolean isFull() {
        synchronized (handed) {
            return bytes >= mostBytes;
        }
    }

    @Override
    public TrackingToken createTailToken() {
        return events.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return events.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        return events.createTokenAt(dateTime);
    }

    private final class Stream implements BlockingStream<TrackedEventMessage<?>> {

        private final BlockingStream<TrackedEventMessage<?>> all;

        private Stream(BlockingStream<TrackedEventMessage<?>> all) {
            this.all = all;
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return isFull() ? Optional.empty() : all.peek();
        }

        /** Axon waits by being called back, never here. */
        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return !isFull() && all.hasNextAvailable(timeout, unit);
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            TrackedEventMessage<?> event = all.nextAvailable();
            synchronized (handed) {
                Handed next = new Handed(event.trackingToken().position().orElse(0), events.size(event));
                handed.addLast(next);
                bytes += next.bytes();
            }
            return event;
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            synchronized (handed) {
                wake = callback;
            }
            return all.setOnAvailableCallback(callback);
        }

        @Override
        public void close() {
            all.close();
        }
    }
}

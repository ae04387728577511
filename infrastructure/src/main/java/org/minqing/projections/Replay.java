package org.minqing.projections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.minqing.query.projection.ReadEvent;
import org.minqing.store.LedgerEventStore;

/** Reads the stream from a place on. */
final class Replay implements AutoCloseable {

    private static final int BATCH = 5_000;

    /** Of a batch's events as stored: several batches are in memory at a time. */
    private static final int MOST_BYTES = 4 << 20;

    private final LedgerEventStore store;
    private final BlockingStream<TrackedEventMessage<?>> stream;
    private TrackingToken position;

    Replay(LedgerEventStore events, TrackingToken from) {
        this.store = events;
        this.position = from;
        this.stream = events.openStream(from);
    }

    /** After the last event handed out. */
    TrackingToken position() {
        return position;
    }

    private record Chunk(List<ReadEvent> events, TrackingToken end) {}

    /** Hands out all that can be read now, a batch at a time. */
    void batches(Consumer<List<ReadEvent>> take) {
        ReadAhead.<Chunk>handOver(this::next, List.of(chunk -> {
            take.accept(chunk.events());
            position = chunk.end();
        }));
    }

    private Optional<Chunk> next() {
        List<ReadEvent> events = new ArrayList<>(BATCH);
        TrackingToken end = position;
        int bytes = 0;
        try {
            while (events.size() < BATCH && bytes < MOST_BYTES && stream.hasNextAvailable()) {
                TrackedEventMessage<?> message = stream.nextAvailable();
                bytes += store.size(message);
                end = message.trackingToken();
                ReadEvent.of(message).ifPresent(events::add);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading the stream", interrupted);
        }
        return events.isEmpty() ? Optional.empty() : Optional.of(new Chunk(events, end));
    }

    @Override
    public void close() {
        stream.close();
    }
}

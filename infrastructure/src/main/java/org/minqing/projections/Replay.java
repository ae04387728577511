package org.minqing.projections;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.minqing.query.projection.ProjectedEvent;
import org.minqing.query.projection.ProjectionInvoker;
import org.minqing.store.LedgerEventStore;

/** Reads the stream from its beginning: one thread reads and understands events while another takes them in. */
final class Replay implements AutoCloseable {

    private static final int BATCH = 5_000;
    private static final int AHEAD = 2;

    /** Of a batch's events as stored: several batches are in memory at a time. */
    private static final int MOST_BYTES = 4 << 20;

    private final LedgerEventStore store;
    private final BlockingStream<TrackedEventMessage<?>> stream;
    private TrackingToken position;
    private long read;

    Replay(LedgerEventStore events) {
        this.store = events;
        this.position = events.createTailToken();
        this.stream = events.openStream(position);
    }

    /** After the last event handed out. */
    TrackingToken position() {
        return position;
    }

    /** How many events were handed out. */
    long read() {
        return read;
    }

    private record Chunk(List<ProjectedEvent> events, TrackingToken end) {}

    /** Hands out all that can be read now, a batch at a time. */
    void batches(Consumer<List<ProjectedEvent>> take) {
        BlockingQueue<Optional<Chunk>> ahead = new ArrayBlockingQueue<>(AHEAD);
        AtomicBoolean given = new AtomicBoolean();
        List<RuntimeException> failures = new ArrayList<>();
        Thread reader = Thread.ofPlatform().name("replay").start(() -> {
            try {
                for (Chunk chunk = next(); !chunk.events().isEmpty() && !given.get(); chunk = next()) {
                    ahead.put(Optional.of(chunk));
                }
            } catch (RuntimeException failure) {
                failures.add(failure);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            } finally {
                end(ahead);
            }
        });
        try {
            for (Optional<Chunk> chunk = ahead.take(); chunk.isPresent(); chunk = ahead.take()) {
                take.accept(chunk.get().events());
                read += chunk.get().events().size();
                position = chunk.get().end();
            }
            reader.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading the stream", interrupted);
        } finally {
            given.set(true);
            reader.interrupt();
        }
        failures.forEach(failure -> {
            throw failure;
        });
    }

    private static void end(BlockingQueue<Optional<Chunk>> ahead) {
        try {
            ahead.put(Optional.empty());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private Chunk next() throws InterruptedException {
        List<ProjectedEvent> events = new ArrayList<>(BATCH);
        TrackingToken end = position;
        int bytes = 0;
        while (events.size() < BATCH && bytes < MOST_BYTES && stream.hasNextAvailable()) {
            TrackedEventMessage<?> message = stream.nextAvailable();
            bytes += store.size(message);
            end = message.trackingToken();
            ProjectionInvoker.projected(message).ifPresent(events::add);
        }
        return new Chunk(events, end);
    }

    @Override
    public void close() {
        stream.close();
    }
}

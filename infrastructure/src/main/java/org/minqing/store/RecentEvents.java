package org.minqing.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/**
 * The last events in their order, so that those who follow them at the same pace read and understand each of them once
 * and not each for himself. Whoever is far behind reads from the store.
 */
final class RecentEvents {

    private static final int KEPT = 4_000;
    private static final int AT_ONCE = 500;

    /** Of payloads: a register of long letters must not fill the memory with them. */
    private static final long MOST_BYTES = 8L << 20;

    private final EventStorageEngine storage;
    private final SequenceHorizon horizon;
    private final ToIntFunction<TrackedEventMessage<?>> size;
    private final ArrayDeque<TrackedEventMessage<?>> events = new ArrayDeque<>();
    private long bytes;

    /** Nothing between here and the first of the kept events is missing. */
    private long begin;

    private long end;

    /** @param size of an event, in bytes */
    RecentEvents(EventStorageEngine storage, SequenceHorizon horizon, ToIntFunction<TrackedEventMessage<?>> size) {
        this.storage = storage;
        this.horizon = horizon;
        this.size = size;
    }

    /** What comes after that position, though perhaps not all of it. Nothing where nothing more can be read. */
    Iterator<? extends TrackedEventMessage<?>> after(@Nullable TrackingToken token) {
        long position = token == null ? 0 : token.position().orElse(0);
        long decided = horizon.decided();
        if (position >= decided) {
            return List.<TrackedEventMessage<?>>of().iterator();
        }
        return (decided - position > KEPT ? Optional.<List<TrackedEventMessage<?>>>empty() : kept(position))
                .<Iterator<? extends TrackedEventMessage<?>>>map(List::iterator)
                .orElseGet(() -> storage.readEvents(token, false).iterator());
    }

    private synchronized Optional<List<TrackedEventMessage<?>>> kept(long position) {
        if (position > end) {
            events.clear();
            bytes = 0;
            begin = position;
            end = position;
        }
        if (position < begin) {
            return Optional.empty();
        }
        if (position == end) {
            read();
        }
        List<TrackedEventMessage<?>> after = new ArrayList<>();
        Iterator<TrackedEventMessage<?>> backwards = events.descendingIterator();
        while (backwards.hasNext()) {
            TrackedEventMessage<?> event = backwards.next();
            if (placeOf(event) <= position) {
                break;
            }
            after.add(event);
        }
        return Optional.of(after.reversed());
    }

    private void read() {
        Iterator<? extends TrackedEventMessage<?>> further =
                storage.readEvents(new GlobalSequenceTrackingToken(end), false).iterator();
        int read = 0;
        for (long before = bytes; read < AT_ONCE && bytes - before < MOST_BYTES / 2 && further.hasNext(); read++) {
            TrackedEventMessage<?> event = further.next();
            events.addLast(event);
            bytes += size.applyAsInt(event);
            end = placeOf(event);
        }
        // What was just read stays: someone waits for it.
        while (events.size() > read && (events.size() > KEPT || bytes > MOST_BYTES)) {
            TrackedEventMessage<?> first = events.removeFirst();
            bytes -= size.applyAsInt(first);
            begin = placeOf(first);
        }
    }

    private static long placeOf(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElse(0);
    }
}

package org.minqing.store;

import java.util.List;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.jspecify.annotations.Nullable;

/** Axon's event store on our storage: rings the {@link CommitBell} after each commit and wakes whoever follows. */
public final class LedgerEventStore extends AbstractEventStore {

    private final CommitBell bell;

    public LedgerEventStore(EventStorageEngine storage, CommitBell bell) {
        super(new Settings().storageEngine(storage));
        this.bell = bell;
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        bell.ring();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        return new EventStream(storageEngine(), bell, trackingToken);
    }

    private static final class Settings extends AbstractEventStore.Builder {}
}

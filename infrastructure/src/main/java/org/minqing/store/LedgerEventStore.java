package org.minqing.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.AbstractEventStore;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.minqing.api.CaseId;
import org.minqing.api.CommandHeaders;

/**
 * Axon's event store on our storage: one question for a case, one statement for all that is stored together, and a ring
 * of the {@link CommitBell} after each commit.
 */
public final class LedgerEventStore extends AbstractEventStore {

    private static final String TOGETHER = LedgerEventStore.class.getName() + ".together";

    private final LedgerEventStorage storage;
    private final CommitBell bell;
    private final RecentEvents recent;

    public LedgerEventStore(LedgerEventStorage storage, SequenceHorizon horizon, CommitBell bell) {
        super(new Settings().storageEngine(storage));
        this.storage = storage;
        this.bell = bell;
        this.recent = new RecentEvents(storage, horizon, storage::size);
    }

    /** Nothing is asked of the database about a case that the sender of a command knows to be new. */
    @Override
    public DomainEventStream readEvents(String caseId) {
        DomainEventStream stored = isNew(caseId) ? DomainEventStream.empty() : storage.readFromSnapshot(caseId);
        return DomainEventStream.concat(stored, DomainEventStream.of(stagedDomainEventMessages(caseId)));
    }

    private static boolean isNew(String caseId) {
        return CurrentUnitOfWork.map(work -> work.getMessage().getMetaData())
                .filter(headers -> headers.containsKey(CommandHeaders.NEW_CASE)
                        && caseId.equals(headers.get(CommandHeaders.CASE_ID)))
                .isPresent();
    }

    /** How many bytes the event itself takes in the store, without what was said about it. */
    public int size(EventMessage<?> event) {
        return storage.size(event);
    }

    /** Reads all that was stored up to a place in the stream, whole cases one after another. */
    public WholeCases wholeCases(TrackingToken upTo) {
        return new WholeCases(storage, upTo);
    }

    /** Which of these cases have begun. */
    public Set<CaseId> standing(Collection<CaseId> cases) {
        return storage.standing(cases);
    }

    /** Returns once those who follow the events can read all that is stored by now, and otherwise after two seconds. */
    public void awaitFollowable() {
        storage.awaitFollowable();
    }

    /** All events of a case from the first on, without those that wait to be stored with the unit of work at hand. */
    DomainEventStream stored(String caseId) {
        return storage.readEvents(caseId);
    }

    /** Whether events of this case wait to be stored with the unit of work at hand. */
    boolean hasStaged(String caseId) {
        return stagedDomainEventMessages(caseId).findAny().isPresent();
    }

    /** Several commands may be carried out in one unit of work: what they bring about is stored by one statement. */
    @Override
    protected void prepareCommit(List<? extends EventMessage<?>> events) {
        if (!CurrentUnitOfWork.isStarted()) {
            super.prepareCommit(events);
            return;
        }
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        List<EventMessage<?>> together = root.getOrComputeResource(TOGETHER, none -> {
            List<EventMessage<?>> all = new ArrayList<>();
            root.onPrepareCommit(last -> super.prepareCommit(all));
            return all;
        });
        together.addAll(events);
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        bell.ring();
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(@Nullable TrackingToken trackingToken) {
        return new EventStream(recent, bell, trackingToken);
    }

    private static final class Settings extends AbstractEventStore.Builder {}
}

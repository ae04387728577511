package org.minqing.axonserver;

import io.axoniq.axonserver.connector.event.AggregateEventStream;
import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.connector.event.EventChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.minqing.api.CaseId;
import org.minqing.store.StoredEvent;
import org.minqing.store.StoredStreams;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The streams of cases on Axon Server. What else a command writes (particulars of persons, papers, keys) is committed in
 * PostgreSQL before its events are appended here: where the append fails then, it lies there unused, and is taken up where the
 * command is asked for again. The other way about an event could stand here that nobody can read.
 */
final class StreamsInAxonServer implements StoredStreams {

    private static final String TOGETHER = StreamsInAxonServer.class.getName() + ".together";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final AxonServerConnectionManager servers;
    private final JdbcTemplate jdbc;
    private final LedgerCopy copy;

    StreamsInAxonServer(AxonServerConnectionManager servers, JdbcTemplate jdbc, LedgerCopy copy) {
        this.servers = servers;
        this.jdbc = jdbc;
        this.copy = copy;
    }

    private EventChannel channel() {
        return servers.getConnection().eventChannel();
    }

    @Override
    public void append(List<StoredEvent> events) {
        if (!CurrentUnitOfWork.isStarted()) {
            commit(events);
            return;
        }
        UnitOfWork<?> root = CurrentUnitOfWork.get().root();
        List<StoredEvent> together = root.getOrComputeResource(TOGETHER, none -> {
            List<StoredEvent> all = new ArrayList<>();
            afterTheDatabase(() -> commit(all));
            return all;
        });
        together.addAll(events);
    }

    /** A unit of work would append first: what is to be done at its commit it does in the opposite order. */
    private static void afterTheDatabase(Runnable append) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                append.run();
            }
        });
    }

    private void commit(List<StoredEvent> events) {
        AppendEventsTransaction append = ServerAnswers.of(() -> {
            AppendEventsTransaction transaction = channel().startAppendEventsTransaction();
            events.forEach(event -> transaction.appendEvent(CarriedEvents.written(event)));
            return transaction;
        });
        ServerAnswers.await(append.commit());
    }

    @Override
    public List<StoredEvent> read(UUID caseId, long from, int limit) {
        return ServerAnswers.of(() -> {
            AggregateEventStream stream = channel().openAggregateStream(caseId.toString(), from);
            List<StoredEvent> events = stream.asStream()
                    .limit(limit)
                    .map(event -> CarriedEvents.read(event, StoredEvent.NOT_YET))
                    .toList();
            if (events.size() == limit) {
                stream.cancel();
            }
            return events;
        });
    }

    @Override
    public List<StoredEvent> readFromSnapshot(UUID caseId, int limit) {
        List<StoredEvent> snapshot = jdbc.query(
                "select " + StoredEvent.OF_SNAPSHOT + " as global_index, " + StoredEvent.COLUMNS
                        + " from aggregate_snapshot where aggregate_id = ?",
                StoredEvent::read,
                caseId);
        long from = snapshot.isEmpty() ? 0 : snapshot.getFirst().getSequenceNumber() + 1;
        return Stream.concat(snapshot.stream(), read(caseId, from, limit).stream())
                .toList();
    }

    @Override
    public OptionalLong last(UUID caseId) {
        long last = ServerAnswers.await(channel().findHighestSequence(caseId.toString()));
        return last < 0 ? OptionalLong.empty() : OptionalLong.of(last);
    }

    /** All at once, for each is a question of its own. */
    @Override
    public Set<CaseId> standing(Collection<CaseId> cases) {
        List<CaseId> asked = List.copyOf(cases);
        List<CompletableFuture<Long>> answers = asked.stream()
                .map(caseId -> channel().findHighestSequence(caseId.toString()))
                .toList();
        return Stream.iterate(0, place -> place < asked.size(), place -> place + 1)
                .filter(place -> ServerAnswers.await(answers.get(place)) >= 0)
                .map(asked::get)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void awaitFollowable() {
        copy.awaitUpTo(ServerAnswers.await(channel().getLastToken()), PATIENCE);
    }
}

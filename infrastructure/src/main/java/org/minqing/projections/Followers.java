package org.minqing.projections;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.axonframework.common.AxonException;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.axonframework.tracing.SpanFactory;
import org.minqing.query.projection.Projection;
import org.minqing.query.projection.ProjectionInvoker;
import org.minqing.store.LedgerEventStore;
import org.minqing.store.SoonAgain;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.TransactionException;

/**
 * Keeps each projection up with the stream. A projection reads in one segment, so that what a batch changes is written
 * once. One that can take in nothing at the moment tries again and again; an event that never can be is parked.
 */
public final class Followers implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Followers.class);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);
    private static final int BATCH = 1_000;
    private static final long MOST_BYTES = 8L << 20;
    private static final int THREADS = 2;

    private final Map<String, Projection> projections;
    private final JdbcTemplate jdbc;
    private final LedgerEventStore events;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final ProjectionBell bell;
    private final StoredPositions stored;
    private final MeterRegistry meters;
    private final SpanFactory spans;
    private final ScheduledExecutorService coordinator = new SoonAgain("projections");
    private final ScheduledExecutorService workers = Executors.newScheduledThreadPool(
            THREADS, Thread.ofPlatform().name("projection-", 1).factory());
    private final Set<String> wanted = ConcurrentHashMap.newKeySet();
    private final Map<String, PooledStreamingEventProcessor> running = new ConcurrentHashMap<>();

    Followers(
            List<Projection> projections,
            JdbcTemplate jdbc,
            LedgerEventStore events,
            TokenStore tokens,
            TransactionManager transactions,
            ProjectionBell bell,
            StoredPositions stored,
            MeterRegistry meters,
            SpanFactory spans) {
        this.projections = projections.stream().collect(Collectors.toMap(Projection::name, one -> one));
        this.jdbc = jdbc;
        this.events = events;
        this.tokens = tokens;
        this.transactions = transactions;
        this.bell = bell;
        this.stored = stored;
        this.meters = meters;
        this.spans = spans;
    }

    /** Follows the stream from where the projection's token says; where the database is away, as soon as it is back. */
    void follow(String name) {
        wanted.add(name);
        try {
            running.computeIfAbsent(name, none -> processor(name)).start();
        } catch (DataAccessException | TransactionException | AxonException away) {
            log.warn("Projection {} cannot be followed at the moment, and is tried again: {}", name, away.toString());
            ScheduledFuture<?> _ =
                    coordinator.schedule(() -> followAgain(name), AFTER_FAILURE.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void followAgain(String name) {
        if (wanted.contains(name)) {
            follow(name);
        }
    }

    /** When this returns, this node writes nothing more to the projection. */
    void pause(String name) {
        wanted.remove(name);
        PooledStreamingEventProcessor processor = running.remove(name);
        if (processor != null) {
            processor.shutDown();
        }
    }

    /** Whether this node follows it at all. */
    boolean follows(String name) {
        return running.containsKey(name);
    }

    /** Whether it could not take in what came next, and tries again. */
    boolean isFailing(String name) {
        PooledStreamingEventProcessor processor = running.get(name);
        return processor != null && processor.isError();
    }

    /** Whether it is this node that takes in its events. Axon takes one that failed here for failing until it is. */
    boolean isTakenInHere(String name) {
        PooledStreamingEventProcessor processor = running.get(name);
        return processor != null && !processor.processingStatus().isEmpty();
    }

    private PooledStreamingEventProcessor processor(String name) {
        Projection projection = projections.get(name);
        if (projection == null) {
            throw new IllegalArgumentException("No such projection: " + name);
        }
        PacedEvents paced = new PacedEvents(events, MOST_BYTES);
        PooledStreamingEventProcessor processor = PooledStreamingEventProcessor.builder()
                .name(name)
                .eventHandlerInvoker(new ProjectionInvoker(jdbc, projection, (position, touched) -> {
                    paced.written(position);
                    bell.ring(name, touched);
                }))
                .messageSource(paced)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(coordinator)
                .workerExecutor(workers)
                .rollbackConfiguration(RollbackConfigurationType.ANY_THROWABLE)
                .errorHandler(PropagatingErrorHandler.instance())
                .initialSegmentCount(1)
                .initialToken(source -> source.createTailToken())
                .batchSize(BATCH)
                .enableCoordinatorClaimExtension()
                .build();
        processor.registerHandlerInterceptor(new NothingLost(name, stored));
        processor.registerHandlerInterceptor(new WatchedEvents(name, meters, spans));
        return processor;
    }

    @Override
    public void close() {
        wanted.clear();
        List.copyOf(running.keySet()).forEach(this::pause);
        workers.shutdown();
        coordinator.shutdown();
    }
}

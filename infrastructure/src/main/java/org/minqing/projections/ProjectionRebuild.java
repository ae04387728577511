package org.minqing.projections;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.minqing.query.projection.Projection;
import org.minqing.query.projection.ProjectionSchema;
import org.minqing.query.projection.Writing;
import org.minqing.store.LedgerEventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills a projection anew in a shadow schema while the old one serves, and swaps the two, together with the position in
 * the stream, in one transaction. One that is interrupted leaves the old one untouched and begins again from nothing.
 */
public final class ProjectionRebuild {

    private static final Logger log = LoggerFactory.getLogger(ProjectionRebuild.class);

    private final Map<String, Projection> projections;
    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final LedgerEventStore events;
    private final TokenStore tokens;
    private final TransactionTemplate transactions;
    private final Followers followers;
    private final Clock clock;

    private final Map<String, RebuildRun> runs = new ConcurrentHashMap<>();

    ProjectionRebuild(
            List<Projection> projections,
            JdbcTemplate jdbc,
            LedgerEventStore events,
            TokenStore tokens,
            TransactionTemplate transactions,
            Followers followers,
            Clock clock) {
        this.projections = projections.stream().collect(Collectors.toMap(Projection::name, one -> one));
        this.database = Objects.requireNonNull(jdbc.getDataSource());
        this.jdbc = jdbc;
        this.events = events;
        this.tokens = tokens;
        this.transactions = transactions;
        this.followers = followers;
        this.clock = clock;
    }

    /** @param events how many were taken in */
    public record Rebuilt(String name, long events) {}

    /** The last rebuild of this projection on this node, or the one that is running. */
    public Optional<RebuildRun> lastRun(String name) {
        return Optional.ofNullable(runs.get(name));
    }

    /**
     * Begins a rebuild that goes on by itself.
     *
     * @return whether it has begun; at any time at most one runs, on whatever node
     * @throws IllegalArgumentException where there is no such projection
     */
    public boolean begin(String name) {
        Projection projection = known(name);
        Optional<RebuildLock> free = RebuildLock.tryTake(database);
        free.ifPresent(lock -> {
            RebuildRun run = started(name);
            Thread.ofPlatform().name("filling-" + name).start(() -> {
                try (lock) {
                    carryOut(projection, run, lock);
                } catch (RuntimeException failure) {
                    log.error("Projection {} could not be filled anew; the old one serves on", name, failure);
                }
            });
        });
        return free.isPresent();
    }

    /**
     * Waits until no other runs, on whatever node, and returns when the new tables serve.
     *
     * @throws IllegalArgumentException where there is no such projection
     */
    public Rebuilt rebuild(String name) {
        Projection projection = known(name);
        try (RebuildLock lock = RebuildLock.take(database)) {
            return carryOut(projection, started(name), lock);
        }
    }

    private Projection known(String name) {
        return Optional.ofNullable(projections.get(name))
                .orElseThrow(() -> new IllegalArgumentException("No such projection: " + name));
    }

    private RebuildRun started(String name) {
        RebuildRun run = new RebuildRun(clock);
        runs.put(name, run);
        return run;
    }

    private Rebuilt carryOut(Projection projection, RebuildRun run, RebuildLock lock) {
        try {
            Rebuilt rebuilt = fillAndSwap(projection, run, lock);
            run.succeeded();
            return rebuilt;
        } catch (RuntimeException failure) {
            run.failed();
            throw failure;
        }
    }

    private Rebuilt fillAndSwap(Projection projection, RebuildRun run, RebuildLock lock) {
        String name = projection.name();
        log.info("Filling projection {} anew", name);
        ProjectionSchema schema = new ProjectionSchema(jdbc, projection);
        transactions.executeWithoutResult(status -> schema.createShadow());
        try (Replay replay = new Replay(events)) {
            fill(projection.filling(jdbc, schema.shadow()), replay, run, lock);
            transactions.executeWithoutResult(status -> schema.completeShadow());
            fill(projection.following(jdbc, schema.shadow()), replay, run, lock);
            followers.pause(name);
            try {
                fill(projection.following(jdbc, schema.shadow()), replay, run, lock);
                lock.check();
                transactions.executeWithoutResult(status -> swap(schema, replay.position()));
            } finally {
                followers.follow(name);
            }
            log.info("Projection {} is filled anew from {} events", name, replay.read());
            return new Rebuilt(name, replay.read());
        }
    }

    /** Takes in all that can be read now. */
    private void fill(Writing writing, Replay replay, RebuildRun run, RebuildLock lock) {
        replay.batches(batch -> {
            lock.check();
            transactions.executeWithoutResult(status -> {
                writing.apply(batch);
            });
            run.tookIn(batch.size());
        });
        transactions.executeWithoutResult(status -> {
            writing.finish();
        });
    }

    private void swap(ProjectionSchema schema, TrackingToken position) {
        schema.swap();
        jdbc.update("delete from public.token_entry where processor_name = ?", schema.live());
        tokens.initializeTokenSegments(schema.live(), 1, position);
    }
}

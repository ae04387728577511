package org.minqing.projections;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.minqing.query.projection.Projection;
import org.minqing.query.projection.ReadEvent;
import org.minqing.store.LedgerEventStore;
import org.minqing.store.WholeCases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.TransientDataAccessResourceException;
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
            try {
                List<Filling> fillings = List.of(started(projection, lock));
                Thread.ofPlatform().name("filling-" + name).start(() -> carryOutAndGiveBack(name, fillings, lock));
            } catch (RuntimeException failure) {
                lock.close();
                throw failure;
            }
        });
        return free.isPresent();
    }

    private void carryOutAndGiveBack(String name, List<Filling> fillings, RebuildLock taken) {
        try (taken) {
            carryOut(fillings);
        } catch (RuntimeException failure) {
            log.error("Projection {} could not be filled anew; the old one serves on", name, failure);
        }
    }

    /**
     * Fills all these while reading the events once. Waits until no other rebuild runs, on whatever node, and returns when
     * the new tables serve.
     *
     * @throws IllegalArgumentException where there is no such projection
     */
    public List<Rebuilt> rebuild(List<String> names) {
        return rebuild(names, any -> true);
    }

    /**
     * The same for those of them alone that still need it once no other rebuild runs: another node may have filled them.
     *
     * @param stillNeeded asked by name
     */
    List<Rebuilt> rebuild(List<String> names, Predicate<String> stillNeeded) {
        List<Projection> wanted = names.stream().map(this::known).toList();
        try (RebuildLock lock = RebuildLock.take(database)) {
            return carryOut(wanted.stream()
                    .filter(one -> stillNeeded.test(one.name()))
                    .map(one -> started(one, lock))
                    .toList());
        }
    }

    private Projection known(String name) {
        return Optional.ofNullable(projections.get(name))
                .orElseThrow(() -> new IllegalArgumentException("No such projection: " + name));
    }

    private Filling started(Projection projection, RebuildLock lock) {
        RebuildRun run = new RebuildRun(clock);
        Filling filling = new Filling(projection, run, lock, jdbc, transactions);
        runs.put(projection.name(), run);
        return filling;
    }

    private List<Rebuilt> carryOut(List<Filling> fillings) {
        if (fillings.isEmpty()) {
            return List.of();
        }
        try {
            fillings.forEach(filling -> {
                log.info("Filling projection {} anew", filling.name());
                filling.begin();
            });
            TrackingToken head = head();
            WholeCases cases = events.wholeCases(head);
            ReadAhead.handOver(
                    () -> next(cases),
                    fillings.stream().map(filling -> new Taking(filling, head)).toList());
        } catch (RuntimeException failure) {
            fillings.stream()
                    .map(Filling::run)
                    .filter(run -> run.state() == RebuildRun.State.RUNNING)
                    .forEach(RebuildRun::failed);
            throw failure;
        }
        return fillings.stream()
                .map(filling -> new Rebuilt(filling.name(), filling.run().events()))
                .toList();
    }

    /** @throws TransientDataAccessResourceException where a writer that stands still leaves it open how far the events go */
    private TrackingToken head() {
        TrackingToken head = events.createHeadToken();
        if (head.position().orElse(0) == 0
                && Boolean.TRUE.equals(
                        jdbc.queryForObject("select exists (select 1 from public.domain_event)", Boolean.class))) {
            throw new TransientDataAccessResourceException("It is not known at the moment how far the events go");
        }
        return head;
    }

    private static Optional<List<ReadEvent>> next(WholeCases cases) {
        return cases.next()
                .map(events -> events.stream()
                        .flatMap(event -> ReadEvent.of(event).stream())
                        .toList());
    }

    /** One of those that are filled, from whole cases up to the head. */
    private final class Taking implements ReadAhead.Taker<List<ReadEvent>> {

        private final Filling filling;
        private final TrackingToken head;

        private Taking(Filling filling, TrackingToken head) {
            this.filling = filling;
            this.head = head;
        }

        @Override
        public void take(List<ReadEvent> cases) {
            filling.takeInCases(cases);
        }

        /** Takes in what has come since, and lets the new tables serve. */
        @Override
        public void end() {
            String name = filling.name();
            filling.complete();
            try (Replay replay = new Replay(events, head)) {
                filling.catchUp(replay);
                // Nobody follows what was never filled: that would write down that it begins with the first event.
                boolean followed = followers.follows(name);
                followers.pause(name);
                try {
                    filling.catchUp(replay);
                    filling.swap(
                            // First, for whoever follows on another node holds it while writing to the tables.
                            () -> jdbc.update("delete from public.token_entry where processor_name = ?", name),
                            () -> tokens.initializeTokenSegments(name, 1, replay.position()));
                    followed = true;
                } finally {
                    if (followed) {
                        followers.follow(name);
                    }
                }
            }
            filling.run().succeeded();
            log.info(
                    "Projection {} is filled anew from {} events",
                    name,
                    filling.run().events());
        }
    }
}

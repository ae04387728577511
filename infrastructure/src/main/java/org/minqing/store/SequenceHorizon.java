package org.minqing.store;

import java.time.Duration;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How far the events may be read in order. Numbers are given out before their transactions commit, so a lower number can
 * appear after a higher one; whoever read past it would miss it for ever.
 *
 * <p>Note the last number given out, then see who is writing events at this moment. Each of them took its lock on the
 * table before its number and gives it back after its commit can be seen. Once all of them are gone, every number up to
 * the one noted is decided: it is there, or will never be. Writers wait for nobody.
 */
public final class SequenceHorizon {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final JdbcTemplate jdbc;
    private final AtomicLong decided = new AtomicLong();
    private Wait wait = new Wait(0, Set.of());
    private String since = "";

    public SequenceHorizon(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything up to this number is decided. Sinks only where a database has crashed, and for a moment. */
    public long decided() {
        return decided.get();
    }

    /**
     * A database that crashes forgets the numbers that nobody committed, and gives them out once more: what was decided of them
     * is not. For whoever sees that it may have crashed.
     */
    public synchronized void doubt() {
        decided.set(0);
        wait = new Wait(0, Set.of());
    }

    /** Looks once. @return whether nothing was left undecided */
    public synchronized boolean advance() {
        Given given = given();
        if (given.last() < Math.max(decided.get(), wait.noted())
                || !given.since().equals(since)) {
            doubt();
            since = given.since();
        }
        if (given.last() == decided.get()) {
            return true;
        }
        Set<String> writing = writers();
        Set<String> left = new HashSet<>(wait.writers());
        left.retainAll(writing);
        wait = new Wait(wait.noted(), left);
        if (left.isEmpty()) {
            decided.set(wait.noted());
            wait = new Wait(given.last(), writing);
        }
        if (wait.writers().isEmpty()) {
            decided.set(wait.noted());
        }
        return given.last() == decided.get();
    }

    /** Looks until all that was given out by now is decided, though not longer than two seconds. */
    public long catchUp() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!advance() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return decided();
    }

    private Given given() {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select case when is_called then last_value else 0 end, pg_postmaster_start_time()::text"
                        + " from domain_event_global_index_seq",
                (row, number) -> new Given(row.getLong(1), row.getString(2))));
    }

    /**
     * @param last the last number given out
     * @param since when the database that says so was started
     */
    private record Given(long last, String since) {}

    private Set<String> writers() {
        Set<String> writers = new HashSet<>();
        jdbc.query("""
            select virtualtransaction from pg_locks
             where locktype = 'relation' and mode = 'RowExclusiveLock' and granted
               and relation = 'domain_event'::regclass
               and database = (select oid from pg_database where datname = current_database())
            """, row -> {
            writers.add(row.getString(1));
        });
        return writers;
    }

    /** @param writers who must be gone before {@code noted} is decided */
    private record Wait(long noted, Set<String> writers) {}
}

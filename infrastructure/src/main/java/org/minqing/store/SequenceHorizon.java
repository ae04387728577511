package org.minqing.store;

import java.time.Duration;
import java.util.HashSet;
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

    public SequenceHorizon(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Everything up to this number is decided. Never sinks. */
    public long decided() {
        return decided.get();
    }

    /** Looks once. @return whether nothing was left undecided */
    public synchronized boolean advance() {
        if (!wait.writers().isEmpty()) {
            Set<String> left = writers();
            left.retainAll(wait.writers());
            wait = new Wait(wait.noted(), left);
        }
        if (wait.writers().isEmpty()) {
            decided.accumulateAndGet(wait.noted(), Math::max);
            long noted = lastGivenOut();
            if (noted == decided.get()) {
                return true;
            }
            wait = new Wait(noted, writers());
            if (wait.writers().isEmpty()) {
                decided.set(noted);
                return true;
            }
        }
        return false;
    }

    /** Looks until all that was given out by now is decided, though not longer than two seconds. */
    public long catchUp() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!advance() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return decided();
    }

    private long lastGivenOut() {
        Long last = jdbc.queryForObject(
                "select case when is_called then last_value else 0 end from domain_event_global_index_seq", Long.class);
        return last == null ? 0 : last;
    }

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

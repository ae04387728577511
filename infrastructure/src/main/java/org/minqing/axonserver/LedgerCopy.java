package org.minqing.axonserver;

import io.axoniq.axonserver.connector.AxonServerException;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.connector.impl.StreamClosedException;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import io.grpc.StatusRuntimeException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.jspecify.annotations.Nullable;
import org.minqing.store.CommitBell;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Copies the events of Axon Server into {@code domain_event}, in their order, as they come: whoever follows all events,
 * proves the ledger or counts in it does so there. Of several nodes one copies, and another goes on where it ends.
 */
final class LedgerCopy implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(LedgerCopy.class);

    static final String LOCK = "hashtextextended('copying the ledger', 0)";

    /** Whoever holds the lock and copies nothing for so long of what is there is taken to stand still. */
    private static final Duration STANDS_STILL = Duration.ofSeconds(10);

    private static final int AT_ONCE = 500;
    private static final int BUFFER = 2_000;
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    private final AxonServerConnectionManager servers;
    private final DataSource database;
    private final CopiedEvents copied;
    private final CommitBell bell;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("ledger-copy").unstarted(this::run);
    private volatile boolean closed;

    LedgerCopy(AxonServerConnectionManager servers, DataSource database, CopiedEvents copied, CommitBell bell) {
        this.servers = servers;
        this.database = database;
        this.copied = copied;
        this.bell = bell;
    }

    /** Begins to copy, or to wait for the node that does. */
    void start() {
        thread.start();
    }

    /** How far it has come on whatever node, as Axon Server counts; -1 before the first event. */
    long position() {
        return copied.position().orElse(-1L);
    }

    /** Returns once it has come so far, on this node or on the one that copies, and otherwise when the patience is at its end. */
    void awaitUpTo(long position, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        Semaphore rung = new Semaphore(0);
        try (CommitBell.Subscription _ = bell.subscribe(rung::release)) {
            while (position() < position && System.nanoTime() < end) {
                rung.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        while (!closed) {
            try (Connection lock = database.getConnection()) {
                copyAlone(lock);
            } catch (SQLException | DataAccessException | TransactionException failure) {
                tryAgain("The database cannot be copied to at the moment", failure);
            } catch (StatusRuntimeException | StreamClosedException | AxonServerException failure) {
                tryAgain("Axon Server cannot be copied from at the moment", failure);
            } catch (RuntimeException strange) {
                tryAgain("The events of Axon Server cannot be copied", strange);
            } catch (InterruptedException interrupted) {
                return;
            }
        }
    }

    private void tryAgain(String what, Exception failure) {
        if (!closed) {
            log.warn("{}: {}", what, failure.toString());
            LockSupport.parkNanos(AFTER_FAILURE.toNanos());
        }
    }

    /** The lock is the connection's, which goes back to others afterwards. */
    private void copyAlone(Connection lock) throws SQLException, InterruptedException {
        try (Statement statement = lock.createStatement()) {
            awaitLock(statement);
            try {
                copyOn();
            } finally {
                statement.execute("select pg_advisory_unlock(" + LOCK + ")");
            }
        }
    }

    /** Meanwhile whoever holds it is looked after. */
    private void awaitLock(Statement lock) throws SQLException, InterruptedException {
        long before = position();
        long moved = System.nanoTime();
        while (!closed && !isMine(lock)) {
            TimeUnit.NANOSECONDS.sleep(LOOK_ANYWAY.toNanos());
            long now = position();
            if (now != before || now >= last()) {
                before = now;
                moved = System.nanoTime();
            } else if (System.nanoTime() - moved > STANDS_STILL.toNanos()) {
                log.warn("The node that copies the events of Axon Server stands still: this one copies them");
                copyUntilCaughtUp();
            }
        }
    }

    private static boolean isMine(Statement lock) throws SQLException {
        try (ResultSet answer = lock.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            return answer.next() && answer.getBoolean(1);
        }
    }

    private long last() {
        return ServerAnswers.await(servers.getConnection().eventChannel().getLastToken());
    }

    /** How many positions of Axon Server it is behind. */
    long notCopied() {
        return Math.max(0, last() - position());
    }

    private void copyOn() throws InterruptedException {
        copyWhile(anything -> true);
    }

    /** And no longer, since whoever holds the lock may wake. */
    private void copyUntilCaughtUp() throws InterruptedException {
        copyWhile(anything -> anything);
    }

    /** @param goOn asked after each look, with whether there was anything to copy */
    private void copyWhile(Predicate<Boolean> goOn) throws InterruptedException {
        long position = position();
        long place = copied.place();
        copied.tellReaders();
        bell.ring();
        EventStream stream = servers.getConnection().eventChannel().openStream(position, BUFFER);
        try {
            boolean anything = true;
            while (!closed && goOn.test(anything)) {
                List<EventWithToken> events = next(stream);
                anything = !events.isEmpty();
                if (anything) {
                    place = copied.take(events, position, place);
                    position = events.getLast().getToken();
                    bell.ring();
                }
            }
        } finally {
            stream.close();
        }
    }

    /** What has come, and nothing where nothing comes within a second. */
    static List<EventWithToken> next(EventStream stream) throws InterruptedException {
        List<EventWithToken> events = new ArrayList<>();
        @Nullable EventWithToken event = stream.nextIfAvailable(LOOK_ANYWAY.toMillis(), TimeUnit.MILLISECONDS);
        while (event != null) {
            events.add(event);
            event = events.size() < AT_ONCE ? stream.nextIfAvailable() : null;
        }
        if (events.isEmpty() && stream.isClosed()) {
            throw new StreamClosedException(stream.getError().orElse(null));
        }
        return events;
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join(LOOK_ANYWAY.multipliedBy(3));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}

package org.minqing.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.minqing.BoundedWaits;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rings when further events can be read, on whichever node they were written: subscribe instead of asking again and
 * again. A ring may come without anything new; nothing new comes without a ring.
 *
 * <p>The nodes tell one another by {@code NOTIFY} after the commit, many commits at once, since a notification inside the
 * writing transaction would queue all writers behind one lock.
 */
public final class CommitBell implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CommitBell.class);
    private static final String CHANNEL = "minqing_events";
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(1);
    private static final Duration WRITERS_BUSY = Duration.ofMillis(5);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(1);

    /** Followers who were woken are left alone so long, and find all that came meanwhile: a batch costs them the same. */
    private static final Duration BREATH = Duration.ofMillis(15);

    /** The same where many come, and writers and followers share a machine. */
    private static final Duration LONG_BREATH = Duration.ofMillis(100);

    /** In one breath. */
    private static final int MANY = 8;

    private final String node = UUID.randomUUID().toString();
    private final DataSource database;
    private final JdbcTemplate jdbc;
    private final SequenceHorizon horizon;
    private final List<Runnable> subscribers = new CopyOnWriteArrayList<>();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final Semaphore rung = new Semaphore(0);
    private volatile boolean writtenHere;

    /** How far the followers were told of; of the watcher alone. */
    private long told;

    private volatile long answered = System.nanoTime();
    private volatile boolean closed;

    public CommitBell(DataSource database, SequenceHorizon horizon) {
        this.database = BoundedWaits.on(database, BoundedWaits.LONGEST);
        this.jdbc = new JdbcTemplate(this.database);
        this.horizon = horizon;
    }

    /** Begins to watch and to listen. */
    public void start() {
        threads.add(Thread.ofPlatform().daemon().name("commit-bell-watcher").start(this::watch));
        threads.add(Thread.ofPlatform().daemon().name("commit-bell-listener").start(this::listen));
    }

    /** Someone on this node committed events. */
    public void ring() {
        writtenHere = true;
        rung.release();
    }

    /** @param wake called on the bell's own thread, so it must be quick: it starts work, it does none */
    public Subscription subscribe(Runnable wake) {
        subscribers.add(wake);
        return () -> subscribers.remove(wake);
    }

    /** Since the database last answered this node, which asks it every second at least. */
    public Duration sinceAnswered() {
        return Duration.ofNanos(System.nanoTime() - answered);
    }

    private void watch() {
        Duration patience = Duration.ZERO;
        while (!closed) {
            try {
                rung.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS);
                rung.drainPermits();
                patience = look();
            } catch (InterruptedException interrupted) {
                return;
            } catch (DataAccessException failure) {
                horizon.doubt();
                log.warn("Events cannot be looked for at the moment: {}", failure.getMessage());
                patience = AFTER_FAILURE;
            }
        }
    }

    private Duration look() {
        boolean tellOthers = writtenHere;
        writtenHere = false;
        boolean settled = horizon.advance();
        answered = System.nanoTime();
        long decided = horizon.decided();
        long come = decided - told;
        told = decided;
        if (come != 0) {
            subscribers.forEach(this::wake);
        }
        if (tellOthers) {
            jdbc.query("select pg_notify(?, ?)", row -> {}, CHANNEL, node);
        }
        if (come > 0) {
            LockSupport.parkNanos((come > MANY ? LONG_BREATH : BREATH).toNanos());
        }
        return settled ? LOOK_ANYWAY : WRITERS_BUSY;
    }

    private void wake(Runnable subscriber) {
        try {
            subscriber.run();
        } catch (RuntimeException failure) {
            log.warn("A follower of the events could not be woken", failure);
        }
    }

    private void listen() {
        while (!closed) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("listen " + CHANNEL);
                rung.release();
                while (!closed) {
                    hear(connection.unwrap(PGConnection.class).getNotifications((int) LOOK_ANYWAY.toMillis()));
                }
                statement.execute("unlisten *");
            } catch (SQLException failure) {
                horizon.doubt();
                if (!closed) {
                    log.warn("Other nodes cannot be heard at the moment: {}", failure.getMessage());
                    LockSupport.parkNanos(AFTER_FAILURE.toNanos());
                }
            }
        }
    }

    private void hear(PGNotification @Nullable [] notifications) {
        if (notifications == null) {
            return;
        }
        for (PGNotification notification : notifications) {
            if (!notification.getParameter().equals(node)) {
                rung.release();
                return;
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        rung.release();
        try {
            for (Thread thread : threads) {
                thread.join(AFTER_FAILURE.multipliedBy(3));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends when closed. */
    public interface Subscription extends AutoCloseable {
        @Override
        void close();
    }
}

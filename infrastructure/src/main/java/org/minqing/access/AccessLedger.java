package org.minqing.access;

import jakarta.annotation.PreDestroy;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.minqing.api.AccessAct;
import org.minqing.http.Problem;
import org.minqing.http.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Keeps a trace of every look (查阅留痕). No setting switches it off: what cannot be recorded must not be shown, so record
 * first and show after.
 *
 * <p>One thread writes what all others hand in, as many entries by one statement as have come meanwhile.
 */
@Component
public final class AccessLedger implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(AccessLedger.class);
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int AT_ONCE = 500;
    private static final int MOST_WAITING = 10_000;
    private static final Waiting END = new Waiting(AccessEntry.of("", AccessAct.SIGNED_OUT), new CompletableFuture<>());

    private final BlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
    private final Duration patience;
    private final AccessWriter writer;
    private final Thread thread;
    private volatile boolean closed;

    /** @param clock the one that dates events */
    @Autowired
    public AccessLedger(DataSource database, Clock clock) {
        this(database, clock, PATIENCE);
    }

    AccessLedger(DataSource database, Clock clock, Duration patience) {
        this.patience = patience;
        this.writer = new AccessWriter(database, clock);
        this.thread = Thread.ofPlatform().daemon().name("access-ledger").start(this::write);
    }

    /**
     * Returns once the entry is on disk. Waits, so not for a thread of the event loop.
     *
     * @throws ProblemException 503 where it could not be recorded within a few seconds; then nothing may be shown
     */
    public void record(AccessEntry entry) {
        await(handIn(entry));
    }

    /**
     * The same for what one act does to many. Where it throws, some of them may be on disk all the same.
     *
     * @param entries some thousands at most
     */
    public void recordAll(List<AccessEntry> entries) {
        List<Waiting> mine = entries.stream().map(this::handIn).toList();
        mine.forEach(this::await);
    }

    private Waiting handIn(AccessEntry entry) {
        Waiting mine = new Waiting(entry, new CompletableFuture<>());
        if (closed || !waiting.offer(mine)) {
            throw notRecorded();
        }
        return mine;
    }

    private void await(Waiting mine) {
        try {
            mine.done().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failure) {
            log.warn("The access ledger could not be written: {}", failure.toString());
            throw notRecorded();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw notRecorded();
        }
    }

    private static ProblemException notRecorded() {
        return Problem.of(503, "access.not-recorded")
                .withHeaders(Map.of("Retry-After", "5"))
                .asException();
    }

    private void write() {
        List<Waiting> batch = new ArrayList<>();
        while (!batch.contains(END)) {
            batch.clear();
            try {
                batch.add(waiting.take());
            } catch (InterruptedException stopped) {
                batch.add(END);
            }
            waiting.drainTo(batch, AT_ONCE - 1);
            append(batch.stream().filter(each -> !each.equals(END)).toList());
        }
        signOff();
    }

    private void append(List<Waiting> batch) {
        if (batch.isEmpty()) {
            return;
        }
        try {
            writer.append(batch.stream().map(Waiting::entry).toList());
            batch.forEach(each -> each.done().complete(null));
        } catch (RuntimeException failure) {
            batch.forEach(each -> each.done().completeExceptionally(failure));
        }
    }

    private void signOff() {
        try {
            writer.signOff();
        } catch (DataAccessException failure) {
            log.warn("The access ledger could not be signed off: {}", failure.toString());
        }
    }

    /** Writes what has been handed in, and takes nothing more. */
    @Override
    @PreDestroy
    public void close() {
        closed = true;
        try {
            if (waiting.offer(END, patience.toMillis(), TimeUnit.MILLISECONDS)) {
                thread.join(patience);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private record Waiting(AccessEntry entry, CompletableFuture<Void> done) {}
}

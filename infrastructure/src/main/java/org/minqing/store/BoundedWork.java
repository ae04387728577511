package org.minqing.store;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs what needs a database connection, at no time more than there are connections for. What comes beyond that waits in
 * line; the callers, Netty's threads among them, never do. Threads of the system, since the work is short questions to the
 * database: docs/decisions/who-waits-for-a-command-carries-it-out.md.
 */
public final class BoundedWork implements Executor, AutoCloseable {

    private final ExecutorService threads;

    /** @param atOnce how many pieces of work run at the same time; first come, first served */
    public BoundedWork(int atOnce) {
        this.threads = Executors.newFixedThreadPool(
                atOnce, Thread.ofPlatform().daemon().name("ledger-", 0).factory());
    }

    @Override
    public void execute(Runnable work) {
        threads.execute(work);
    }

    /** Waits for what has been accepted. */
    @Override
    public void close() {
        threads.close();
    }
}

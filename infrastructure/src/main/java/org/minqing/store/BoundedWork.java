package org.minqing.store;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;

/**
 * Runs what needs a database connection on virtual threads, at no time more than there are connections for. What comes
 * beyond that waits in its own, unblocked thread; the callers, Netty's threads among them, never do.
 */
public final class BoundedWork implements Executor, AutoCloseable {

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("ledger-", 0).factory());
    private final Semaphore permits;

    /** @param atOnce how many pieces of work run at the same time; first come, first served */
    public BoundedWork(int atOnce) {
        this.permits = new Semaphore(atOnce, true);
    }

    @Override
    public void execute(Runnable work) {
        threads.execute(() -> {
            permits.acquireUninterruptibly();
            try {
                work.run();
            } finally {
                permits.release();
            }
        });
    }

    /** Waits for what has been accepted. */
    @Override
    public void close() {
        threads.close();
    }
}

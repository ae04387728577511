package org.minqing.store;

import java.util.concurrent.Callable;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * For the coordinators of Axon's pooled processors. After a failure they schedule themselves again, and double the delay
 * each time, up to a minute and with no setting for it: whoever waited for the database would wait up to a minute more after
 * it is back. Here nothing is put off for longer than two seconds; a coordinator that comes early merely looks once more.
 */
public final class SoonAgain extends ScheduledThreadPoolExecutor {

    static final long LONGEST_MILLIS = 2_000;

    /** @param name of its one thread, which does not keep the application alive */
    public SoonAgain(String name) {
        super(1, Thread.ofPlatform().name(name).daemon().factory());
    }

    @Override
    public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
        return super.schedule(command, soon(delay, unit), TimeUnit.MILLISECONDS);
    }

    @Override
    public <V> ScheduledFuture<V> schedule(Callable<V> callable, long delay, TimeUnit unit) {
        return super.schedule(callable, soon(delay, unit), TimeUnit.MILLISECONDS);
    }

    private static long soon(long delay, TimeUnit unit) {
        return Math.min(unit.toMillis(delay), LONGEST_MILLIS);
    }
}

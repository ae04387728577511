package org.minqing.http;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Threads of the system, which may wait. The one that rested least is taken first, while what it needs is still at hand; where all
 * are at work, what comes waits in line, and whoever brings it goes on at once.
 *
 * <p>No virtual ones: to most questions the database takes a fraction of a millisecond, and a virtual thread would be put
 * aside for each, and called back by one or two others that have to be woken.
 */
final class RequestThreads {

    private static final Logger log = LoggerFactory.getLogger(RequestThreads.class);
    private static final int REST_SECONDS = 60;

    private RequestThreads() {}

    /** @param most how many at a time; they do not keep the application alive */
    static ExecutorService atMost(int most) {
        ExecutorService line = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("http-line").factory());
        return new ThreadPoolExecutor(
                0,
                most,
                REST_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().name("http-", 0).factory(),
                (work, threads) -> line.execute(() -> giveToTheNextFree(threads, work)));
    }

    private static void giveToTheNextFree(ThreadPoolExecutor threads, Runnable work) {
        try {
            threads.getQueue().put(work);
        } catch (InterruptedException stopped) {
            log.warn("The application stops: a request that waited in line is not answered");
            Thread.currentThread().interrupt();
        }
    }
}

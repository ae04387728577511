package org.minqing.benchmark.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.HdrHistogram.Histogram;

/** Some clients at work side by side: first until their rate is steady, which is not measured, then for a while. */
public final class Load {

    /** Two stretches one after the other, each as long as the measuring, differ by no more than this once it is steady. */
    private static final double STEADY = .05;

    /** Java goes on compiling what runs often for some minutes. */
    private static final int MOST_STRETCHES = 8;

    private final List<? extends Client> clients;
    private final Duration duration;
    private final AtomicLong done = new AtomicLong();
    private final CountDownLatch failed = new CountDownLatch(1);
    private volatile boolean measuring;
    private volatile boolean over;

    private Load(List<? extends Client> clients, Duration duration) {
        this.clients = clients;
        this.duration = duration;
    }

    /** @param duration of the measuring; the warm-up takes twice of it at least and eight times of it at most */
    public static Measured of(List<? extends Client> clients, Duration duration) {
        return new Load(clients, duration).run();
    }

    private Measured run() {
        List<Future<Map<String, Histogram>>> running = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(clients.size())) {
            clients.forEach(client -> running.add(threads.submit(() -> work(client))));
            long begun = System.nanoTime();
            warmUp();
            long measured = System.nanoTime();
            measuring = true;
            letWork(duration);
            double seconds = (System.nanoTime() - measured) / 1e9;
            over = true;
            return new Measured(together(running), seconds, Duration.ofNanos(measured - begun));
        } finally {
            over = true;
        }
    }

    private void warmUp() {
        double before = 0;
        boolean steady = false;
        for (int stretches = 0; !steady && stretches < MOST_STRETCHES; stretches++) {
            long from = done.get();
            if (!letWork(duration)) {
                return;
            }
            double now = done.get() - from;
            steady = Math.abs(now - before) <= STEADY * now;
            before = now;
        }
    }

    /** @return whether they have worked for so long; it is over at once where a client fails */
    private boolean letWork(Duration time) {
        try {
            return !failed.await(time.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while measuring", interrupted);
        }
    }

    private Map<String, Histogram> work(Client client) throws Exception {
        Map<String, Histogram> times = new TreeMap<>();
        try {
            while (!over) {
                long begun = System.nanoTime();
                String what = client.act();
                long took = System.nanoTime() - begun;
                done.incrementAndGet();
                if (measuring) {
                    times.computeIfAbsent(what, none -> new Histogram(3)).recordValue(took / 1_000);
                }
            }
            return times;
        } finally {
            if (!over) {
                failed.countDown();
            }
        }
    }

    private static Map<String, Histogram> together(List<Future<Map<String, Histogram>>> running) {
        Map<String, Histogram> together = new TreeMap<>();
        for (Future<Map<String, Histogram>> one : running) {
            try {
                one.get()
                        .forEach((what, times) -> together.computeIfAbsent(what, none -> new Histogram(3))
                                .add(times));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted while measuring", interrupted);
            } catch (ExecutionException failed) {
                throw new IllegalStateException("A client failed: " + failed.getCause(), failed.getCause());
            }
        }
        return together;
    }
}

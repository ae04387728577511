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

    /** A stretch, as long as the measuring, gains something where it brings so much more than the best before it. */
    private static final double GAIN = .05;

    /** So many stretches without a gain, one after the other, and it is as fast as it gets. */
    private static final int WITHOUT_GAIN = 3;

    /** Java goes on compiling what runs often for some minutes. */
    private static final int MOST_STRETCHES = 28;

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

    /** @param duration of the measuring; the warm-up takes four times of it at least and 28 times of it at most */
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
        double best = 0;
        int withoutGain = 0;
        for (int stretches = 0; withoutGain < WITHOUT_GAIN && stretches < MOST_STRETCHES; stretches++) {
            long from = done.get();
            if (!letWork(duration)) {
                return;
            }
            double now = done.get() - from;
            withoutGain = now > best * (1 + GAIN) ? 0 : withoutGain + 1;
            best = Math.max(best, now);
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

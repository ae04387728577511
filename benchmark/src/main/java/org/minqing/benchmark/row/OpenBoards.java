package org.minqing.benchmark.row;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.minqing.benchmark.Figure;
import org.minqing.benchmark.Results;
import org.minqing.benchmark.Target;
import org.minqing.benchmark.site.Administrator;
import org.minqing.benchmark.site.Site;
import org.minqing.demo.district.Street;

/**
 * Boards that stay open while cases come in: each hears that the figures changed and asks for its own, no sooner than two
 * seconds after the last time, as the page's script does. They look at the district and its streets, in turn.
 */
public final class OpenBoards implements Measurement {

    private static final int BOARDS = 500;
    private static final Duration PACE = Duration.ofSeconds(2);
    /** Until an answer begins. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final Duration BETWEEN_COMMANDS = Duration.ofMillis(250);
    private static final long SEED = 2_000;
    private static final Target REFRESH = Target.less(200, 100, "ms");
    private static final Target PROCESSORS = Target.less(1, .5, "cores");

    @Override
    public Row row() {
        return Row.BOARDS;
    }

    @Override
    public List<Figure> measure(Site site, Results raw) {
        Duration duration = site.options().duration();
        Histogram refreshes;
        double cores;
        try (Opened boards = new Opened(site)) {
            HotlineCalls calls = new HotlineCalls(site.http(), Site.district(), SEED);
            goOn(calls, duration.multipliedBy(4));
            refreshes = boards.refreshes();
            refreshes.reset();
            Duration before = site.processorTime();
            long begun = System.nanoTime();
            goOn(calls, duration.multipliedBy(2));
            boards.failWhereOneDid();
            cores = site.processorTime().minus(before).toNanos() / (double) (System.nanoTime() - begun);
        }
        raw.put(
                "open boards, " + site.matters() + " matters",
                Map.of(
                        "boards",
                        BOARDS,
                        "cores",
                        cores,
                        "refreshes",
                        refreshes.getTotalCount(),
                        "p50Millis",
                        refreshes.getValueAtPercentile(50) / 1_000.0,
                        "p99Millis",
                        refreshes.getValueAtPercentile(99) / 1_000.0));
        String at = "%,d cases".formatted(site.written().cases());
        return List.of(
                Figure.of(BOARDS + " open boards, application and database, " + at, cores, "cores")
                        .heldTo(PROCESSORS),
                Figure.of("the refresh of one of them, p99, " + at, refreshes.getValueAtPercentile(99) / 1_000.0, "ms")
                        .heldTo(REFRESH));
    }

    /** Commands, one after the other, far enough apart to leave the processors alone. */
    private static void goOn(HotlineCalls calls, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            calls.act();
            Waiting.pause(BETWEEN_COMMANDS);
        }
    }

    private static final class Opened implements AutoCloseable {

        private final HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final String url;
        private final Histogram refreshes = new ConcurrentHistogram(3);
        private final List<Future<Void>> doings = new ArrayList<>();

        Opened(Site site) {
            this.url = site.application().url();
            open();
        }

        Histogram refreshes() {
            return refreshes;
        }

        private void open() {
            List<String> areas = new ArrayList<>();
            areas.add("");
            Site.district().streets().stream()
                    .map(Street::code)
                    .map(code -> "?area=" + code.digits())
                    .forEach(areas::add);
            for (int board = 0; board < BOARDS; board++) {
                String area = areas.get(board % areas.size());
                Semaphore changed = new Semaphore(1);
                doings.add(threads.submit(() -> listen(area, changed)));
                doings.add(threads.submit(() -> look(area, changed)));
            }
        }

        /** None of them ends by itself. */
        void failWhereOneDid() {
            doings.stream().filter(Future::isDone).forEach(ended -> {
                throw new IllegalStateException("A board failed", ended.exceptionNow());
            });
        }

        private Void listen(String area, Semaphore changed) throws IOException, InterruptedException {
            try (Stream<String> lines = client.send(asked("/api/metrics/stream" + area), BodyHandlers.ofLines())
                    .body()) {
                lines.filter(line -> line.startsWith("data:")).forEach(_ -> changed.release());
            }
            throw new IllegalStateException("The stream ended");
        }

        private Void look(String area, Semaphore changed) throws IOException, InterruptedException {
            while (true) {
                changed.acquire();
                // However often it changed meanwhile, it is looked at once.
                changed.drainPermits();
                long begun = System.nanoTime();
                int status = client.send(asked("/board/figures" + area), BodyHandlers.discarding())
                        .statusCode();
                if (status != 200) {
                    throw new IllegalStateException("A board was answered " + status);
                }
                refreshes.recordValue((System.nanoTime() - begun) / 1_000);
                Waiting.pause(PACE);
            }
        }

        private HttpRequest asked(String path) {
            return HttpRequest.newBuilder(URI.create(url + path))
                    .timeout(PATIENCE)
                    .header("Authorization", Administrator.authorization())
                    .build();
        }

        /** Ends them all, whatever they are waiting for: none would end by itself. */
        @Override
        public void close() {
            client.shutdownNow();
            threads.shutdownNow();
            threads.close();
        }
    }
}

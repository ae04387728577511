package org.minqing.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.minqing.AdministratorForTests;
import org.minqing.EmbeddedPostgresForTests;
import org.springframework.boot.WebApplicationType;

/** Where a great deal happens nothing piles up. */
@Tag("thorough")
@Isolated("counts the threads of the process")
class LivingStaysFlatTest {

    /** As fast as the district can act. */
    private static final int RATE = 36_000_000;

    private static final int MATTERS_OF_THE_YEAR = 350;

    /** By then whatever remembers the last so many is full. */
    private static final int UNTIL_FULL = 500;

    private static final int MATTERS_MORE = 600;

    /** That it is going on, and its number, are known of each; one kept with all its deeds takes twice as much. */
    private static final long BYTES_OF_A_MATTER = 4_000;

    /** Java itself starts one now and then. */
    private static final int SPARE_THREADS = 2;

    @TempDir
    private Path data;

    @Test
    void heapThreadsAndConnectionsAreTheSameManyMattersLater() throws IOException {
        try (DemoApplication app = DemoApplication.start(
                        WebApplicationType.REACTIVE,
                        EmbeddedPostgresForTests.freshDatabase(),
                        data,
                        RATE,
                        MATTERS_OF_THE_YEAR,
                        "--minqing.remembered-cases=200");
                HttpClient watching = HttpClient.newHttpClient()) {
            app.awaitBuilt();
            AtomicInteger told = new AtomicInteger();
            CompletableFuture<Void> stream = watch(watching, app, told);
            try {
                awaitMatters(app, UNTIL_FULL);
                Needs before = Needs.of(app);
                int toldBefore = told.get();
                awaitMatters(app, UNTIL_FULL + MATTERS_MORE);
                Needs after = Needs.of(app);

                assertThat(told.get()).as("the live stream goes on").isGreaterThan(toldBefore);
                assertThat(stream).isNotDone();
                assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + SPARE_THREADS);
                assertThat(after.connections()).isLessThanOrEqualTo(before.connections());
                assertThat(after.heap() - before.heap()).isLessThan(MATTERS_MORE * BYTES_OF_A_MATTER);
            } finally {
                // The stream never ends by itself.
                watching.shutdownNow();
            }
        }
    }

    private static void awaitMatters(DemoApplication app, int matters) {
        await().atMost(DemoApplication.PATIENCE).until(() -> app.nextMatter() > matters);
    }

    /** @param lines how many the live stream has sent */
    private static CompletableFuture<Void> watch(HttpClient client, DemoApplication app, AtomicInteger lines) {
        String port = app.context().getEnvironment().getProperty("local.server.port", "");
        return client.sendAsync(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/metrics/stream"))
                                .header("Authorization", AdministratorForTests.authorization())
                                .build(),
                        BodyHandlers.ofLines())
                .thenAcceptAsync(
                        answer -> answer.body().forEach(line -> lines.incrementAndGet()),
                        work -> Thread.ofVirtual().start(work));
    }

    /** @param heap in bytes, what is left after a collection */
    private record Needs(long heap, int threads, int connections) {

        static Needs of(DemoApplication app) {
            System.gc();
            return new Needs(
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                    ManagementFactory.getThreadMXBean().getThreadCount(),
                    app.connections());
        }
    }
}

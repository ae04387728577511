package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.minqing.AdministratorForTests;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.EmbeddedPostgresForTests.Database;
import org.minqing.MinqingApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.Disposable;

@Isolated("measures time")
class StoppingTest {

    @TempDir
    private Path data = Path.of("");

    @Test
    void theApplicationStopsAtOnceAlthoughSomeoneLooksAtTheLiveFigures() {
        ConfigurableApplicationContext application = start();
        AtomicInteger seen = new AtomicInteger();
        Disposable watching = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + application.getEnvironment().getProperty("local.server.port"))
                .defaultHeaders(AdministratorForTests::signIn)
                .build()
                .get()
                .uri("/api/metrics/stream")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .returnResult(String.class)
                .getResponseBody()
                .subscribe(event -> seen.incrementAndGet());
        await().until(() -> seen.get() > 0);

        Instant before = Instant.now();
        application.close();

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
        await().until(watching::isDisposed);
    }

    private ConfigurableApplicationContext start() {
        Database database = EmbeddedPostgresForTests.freshDatabase();
        return new SpringApplicationBuilder(MinqingApplication.class)
                .run(
                        "--server.port=0",
                        AdministratorForTests.setting(),
                        "--minqing.data-dir=" + data,
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password());
    }
}

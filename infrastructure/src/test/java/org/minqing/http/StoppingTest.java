package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.EmbeddedPostgresForTests.Database;
import org.minqing.MinqingApplication;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.Disposable;

class StoppingTest {

    @TempDir
    private Path data = Path.of("");

    @Test
    void theApplicationStopsAtOnceAlthoughSomeoneLooksAtTheLiveFigures() {
        Database database = EmbeddedPostgresForTests.freshDatabase();
        ConfigurableApplicationContext application = SpringApplication.run(
                MinqingApplication.class,
                "--server.port=0",
                "--minqing.data-dir=" + data,
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password());
        AtomicInteger seen = new AtomicInteger();
        Disposable watching = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + application.getEnvironment().getProperty("local.server.port"))
                .build()
                .get()
                .uri("/api/metrics/stream")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .returnResult(String.class)
                .getResponseBody()
                .subscribe(event -> seen.incrementAndGet());
        Awaitility.await().until(() -> seen.get() > 0);

        Instant before = Instant.now();
        application.close();

        assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(10));
        assertThat(watching.isDisposed()).isTrue();
    }
}

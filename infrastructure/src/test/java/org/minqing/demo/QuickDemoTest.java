package org.minqing.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.GenericEventMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.minqing.AdministratorForTests;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.EmbeddedPostgresForTests.Database;
import org.springframework.boot.WebApplicationType;
import org.springframework.jdbc.core.JdbcTemplate;

/** A district that lives an hour in a second. */
@Tag("long")
@Isolated("events of the whole process are recorded by its time")
class QuickDemoTest {

    private static final String QUICK = "--minqing.demo.speed=3600";
    private static final int RATE = 12;
    private static final int MATTERS = 20;

    @TempDir
    private Path data;

    private final Database database = EmbeddedPostgresForTests.freshDatabase();
    private final Clock before = GenericEventMessage.clock;

    @AfterEach
    void othersHaveTheTimeOfTheMachineAgain() {
        GenericEventMessage.clock = before;
    }

    @Test
    void itsPeopleLiveByItsTimeAndARestartGoesOnWhereItHadCome() throws Exception {
        Instant begun = Instant.now();
        Instant reached;
        try (DemoApplication app =
                DemoApplication.start(WebApplicationType.REACTIVE, database, data, RATE, MATTERS, QUICK)) {
            app.awaitBuilt();
            await().atMost(DemoApplication.PATIENCE)
                    .until(() -> app.nextMatter() > MATTERS + 2 * RATE
                            && newest().isAfter(Instant.now().plus(Duration.ofHours(6))));
            assertThat(page(app)).contains("演示时间").contains("3,600 倍快");
            reached = app.status().now();
        }
        assertThat(newest()).isBeforeOrEqualTo(reached.plus(Duration.ofHours(24)));
        try (DemoApplication app = DemoApplication.start(WebApplicationType.REACTIVE, database, data, 0, MATTERS)) {
            app.awaitBuilt();
            assertThat(app.status().now()).isAfterOrEqualTo(newest()).isAfter(begun.plus(Duration.ofHours(6)));
            assertThat(page(app)).doesNotContain("演示时间");
        }
    }

    private Instant newest() {
        return Optional.ofNullable(new JdbcTemplate(database.dataSource())
                        .queryForObject("select max(recorded_at) from domain_event", Timestamp.class))
                .orElseThrow()
                .toInstant();
    }

    private static String page(DemoApplication app) throws Exception {
        String port = app.context().getEnvironment().getRequiredProperty("local.server.port");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/desk/notices"))
                                    .header("Authorization", AdministratorForTests.authorization())
                                    .header("Accept", "text/html")
                                    .build(),
                            BodyHandlers.ofString())
                    .body();
        }
    }
}

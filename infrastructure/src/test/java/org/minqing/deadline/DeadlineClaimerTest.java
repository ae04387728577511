package org.minqing.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.AdministratorForTests;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.EmbeddedPostgresForTests.Database;
import org.minqing.MinqingApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A request that nobody finishes, in an application that is stopped and started again while its deadline goes by. */
@Tag("long")
class DeadlineClaimerTest {

    private static final AtomicReference<Instant> NOW = new AtomicReference<>(Instant.EPOCH);

    @TempDir
    private static Path data = Path.of("");

    private final Database database = EmbeddedPostgresForTests.freshDatabase();

    @TestConfiguration
    static class InOurTime {
        @Bean
        @Primary
        Clock ourTime() {
            InstantSource now = NOW::get;
            return now.withZone(ZoneOffset.UTC);
        }
    }

    @Test
    void whatIsToBeSaidOfItIsSaidOnceWhateverRestarts() {
        // Dispatched on Monday at ten: five working days, through Monday 9 March.
        NOW.set(Instant.parse("2026-03-02T02:00:00Z"));
        String id;
        try (Running ledger = start()) {
            id = ledger.dispatched();
            ledger.awaitNext("2026-03-04T16:00:00Z");
            assertThat(ledger.told(id)).isEmpty();

            // Three working days are left since Thursday, and half of the time was gone on Friday at five.
            NOW.set(Instant.parse("2026-03-06T04:00:00Z"));
            await().atMost(Duration.ofSeconds(30)).until(() -> !ledger.told(id).isEmpty());
        }

        try (Running ledger = start()) {
            await().atMost(Duration.ofSeconds(30)).until(() -> ledger.told(id).size() == 2);
            NOW.set(Instant.parse("2026-03-20T02:00:00Z"));
            await().atMost(Duration.ofSeconds(60)).until(() -> ledger.told(id).size() == 8);
        }

        try (Running ledger = start()) {
            await().during(Duration.ofSeconds(4))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> ledger.told(id).size() == 8);
            assertThat(ledger.told(id))
                    .containsExactly(
                            "deadline-near 1",
                            "deadline-near 2",
                            "deadline-near 3",
                            "deadline-near 4",
                            "deadline-passed",
                            "deadline-supervised 1 COMMUNITY",
                            "deadline-supervised 2 STREET",
                            "deadline-supervised 3 DISTRICT");
            assertThat(ledger.rows()).isZero();
            assertThat(ledger.page("/cases/" + id)).contains("督至区", "期限提醒", "超期督办", "第几次");
            assertThat(ledger.page("/admin/rules")).contains("提醒与督办", "时间过去 80%", "超期 3 个工作日");
        }
    }

    private Running start() {
        ConfigurableApplicationContext context = new SpringApplicationBuilder(MinqingApplication.class, InOurTime.class)
                .web(WebApplicationType.REACTIVE)
                .run(
                        "--server.port=0",
                        AdministratorForTests.setting(),
                        "--MINQING_DATA_DIR=" + data,
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.datasource.hikari.maximum-pool-size=12");
        return new Running(
                context,
                new JdbcTemplate(database.dataSource()),
                WebTestClient.bindToServer()
                        .baseUrl("http://localhost:" + context.getEnvironment().getProperty("local.server.port"))
                        .defaultHeaders(AdministratorForTests::signIn)
                        .responseTimeout(Duration.ofSeconds(60))
                        .build());
    }

    /** The application, once started. */
    private record Running(ConfigurableApplicationContext context, JdbcTemplate jdbc, WebTestClient client)
            implements AutoCloseable {

        String dispatched() {
            for (String directory : List.of("areas", "units")) {
                MultipartBodyBuilder body = new MultipartBodyBuilder();
                body.part("file", new FileSystemResource(Path.of("..", "samples", directory + ".csv")));
                read(client.post().uri("/api/" + directory + "/imports").bodyValue(body.build()));
            }
            String id = post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "999901001001", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮",
                 "subject": "路灯不亮", "content": "三号楼前路灯不亮", "nature": "HELP"}
                """).path("id").asString();
            post("/api/hotline-requests/" + id + "/dispatch", "{\"leadUnit\": \"SL-TS\"}");
            return id;
        }

        private JsonNode post(String path, String body) {
            return read(client.post()
                    .uri(path)
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(body));
        }

        void awaitNext(String moment) {
            await().atMost(Duration.ofSeconds(20))
                    .until(
                            () -> jdbc
                                    .queryForList(
                                            "select next_at from due.due where which = 'HANDLING'", Timestamp.class)
                                    .stream()
                                    .anyMatch(next -> next.toInstant().equals(Instant.parse(moment))));
        }

        long rows() {
            return jdbc.queryForList("select 1 from due.due where which = 'HANDLING'")
                    .size();
        }

        /** What the ledger said of the deadline by itself, in its order. */
        List<String> told(String id) {
            return read(client.get().uri("/api/cases/" + id + "/events"))
                    .valueStream()
                    .filter(event -> event.at("/data/which").asString("").equals("HANDLING"))
                    .filter(event -> event.path("actor").asString("").equals("system"))
                    .map(event -> (event.path("type").asString().replace("hotline-request.", "") + " "
                                    + event.at("/data/step").asString("") + " "
                                    + event.at("/data/level").asString(""))
                            .strip())
                    .toList();
        }

        String page(String path) {
            return new String(
                    body(client.get().uri(path).header("Accept-Language", "zh").accept(MediaType.TEXT_HTML)),
                    StandardCharsets.UTF_8);
        }

        private static JsonNode read(WebTestClient.RequestHeadersSpec<?> request) {
            return JsonMapper.shared().readTree(body(request));
        }

        private static byte[] body(WebTestClient.RequestHeadersSpec<?> request) {
            byte[] body = request.exchange()
                    .expectStatus()
                    .is2xxSuccessful()
                    .expectBody()
                    .returnResult()
                    .getResponseBody();
            return body == null ? new byte[0] : body;
        }

        @Override
        public void close() {
            context.close();
        }
    }
}

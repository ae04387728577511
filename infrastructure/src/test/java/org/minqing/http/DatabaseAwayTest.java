package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.minqing.AdministratorForTests;
import org.minqing.store.embedded.EmbeddedServer;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;

/** The application on a server that is stopped under it and started again. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
@Tag("long")
class DatabaseAwayTest {

    private static final Duration BOUND = Duration.ofSeconds(15);

    private static final String DATABASE = "goes_away";

    private static EmbeddedServer server = EmbeddedServer.start(folder());

    @LocalServerPort
    private int port;

    private WebTestClient client = WebTestClient.bindToServer().build();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        JdbcTemplate administration =
                new JdbcTemplate(new DriverManagerDataSource(server.url("postgres"), "postgres", server.password()));
        administration.execute("drop database if exists " + DATABASE);
        administration.execute("create database " + DATABASE + " owner " + EmbeddedServer.NAME);
        registry.add("spring.datasource.url", () -> server.url(DATABASE));
        registry.add("spring.datasource.username", () -> EmbeddedServer.NAME);
        registry.add("spring.datasource.password", () -> server.password());
        registry.add("minqing.data-dir", () -> "target/no-files-of-its-own");
        registry.add("minqing.admin-password", () -> AdministratorForTests.PASSWORD);
    }

    private static Path folder() {
        return Path.of("target", "postgresql-that-goes-away");
    }

    @AfterAll
    static void stop() throws IOException {
        server.close();
    }

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeaders(AdministratorForTests::signIn)
                .responseTimeout(BOUND)
                .build();
        MultipartBodyBuilder areas = new MultipartBodyBuilder();
        areas.part("file", new FileSystemResource(Path.of("..", "samples", "areas.csv")));
        assertThat(exchange(client.post().uri("/api/areas/imports").bodyValue(areas.build()))
                        .getStatus()
                        .value())
                .isEqualTo(200);
    }

    @Test
    void whileTheDatabaseIsAwayEveryoneIsToldWhenToComeAgainAndAfterwardsAllGoesOnByItself() throws IOException {
        long before = listed();
        String id = LedgerOverHttp.json(receive("k-before"), 201).path("id").asString();
        await().atMost(BOUND).untilAsserted(() -> assertThat(listed()).isEqualTo(before + 1));

        server.close();

        tellsWhenToComeAgain(receive("k-during"));
        tellsWhenToComeAgain(receive(""));
        tellsWhenToComeAgain(exchange(client.post()
                .uri("/api/hotline-requests/" + id + "/progress")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"text\": \"看过了\", \"visibility\": \"INTERNAL\"}")));
        tellsWhenToComeAgain(exchange(client.get().uri("/api/cases")));
        tellsWhenToComeAgain(exchange(client.get().uri("/api/cases/" + id)));
        tellsWhenToComeAgain(exchange(client.get().uri("/api/metrics/resolution")));
        assertThat(health()).isEqualTo(Map.of("http", 503, "status", "DOWN"));

        server = EmbeddedServer.start(folder());

        await().atMost(BOUND).untilAsserted(() -> assertThat(health()).isEqualTo(Map.of("http", 200, "status", "UP")));
        LedgerOverHttp.json(receive("k-during"), 201);
        await().atMost(BOUND).untilAsserted(() -> {
            assertThat(listed()).isEqualTo(before + 2);
            assertThat(received()).isEqualTo(before + 2);
        });
        assertThat(LedgerOverHttp.json(receive("k-before"), 201).path("id").asString())
                .isEqualTo(id);
    }

    /** Long enough for waiting times that double after each failure to have grown to a minute. */
    @Test
    @Tag("thorough")
    void afterALongOutageListsAndFiguresAreCurrentWithinSeconds() throws IOException {
        long before = listed();
        server.close();
        await().pollDelay(Duration.ofSeconds(65))
                .timeout(Duration.ofSeconds(90))
                .until(() -> health().containsValue("DOWN"));

        server = EmbeddedServer.start(folder());

        await().atMost(BOUND).untilAsserted(() -> assertThat(health()).isEqualTo(Map.of("http", 200, "status", "UP")));
        LedgerOverHttp.json(receive("k-after"), 201);
        await().atMost(BOUND).untilAsserted(() -> {
            assertThat(listed()).isEqualTo(before + 1);
            assertThat(received()).isEqualTo(before + 1);
        });
    }

    @Test
    void anImportThatTheDatabaseWentAwayUnderGoesOnByItselfAndLosesNoRow() throws IOException {
        int rows = 1_500;
        StringBuilder letters = new StringBuilder("留言编号,留言用户,留言主题,留言时间,留言详情,答复意见,答复时间\n");
        for (int i = 0; i < rows; i++) {
            letters.append("A%d,甲乙,题,2019/2/3 8:00:00,文,答,2019/2/4 8:00:00\n".formatted(i));
        }
        long before = listed();
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("file", new ByteArrayResource(letters.toString().getBytes(StandardCharsets.UTF_8)))
                .filename("letters.csv");
        form.part("mapping", "teddy2020-replies");
        String id = LedgerOverHttp.json(
                        exchange(client.post().uri("/api/imports").bodyValue(form.build())), 202)
                .path("id")
                .asString();
        await().atMost(BOUND).until(() -> imported(id).path("read").asLong() > 0);

        server.close();
        tellsWhenToComeAgain(exchange(client.get().uri("/api/imports/" + id)));
        server = EmbeddedServer.start(folder());

        await().atMost(Duration.ofSeconds(90))
                .ignoreExceptions()
                .untilAsserted(
                        () -> assertThat(imported(id).path("state").asString()).isEqualTo("COMPLETED"));
        JsonNode status = imported(id);
        assertThat(status.path("read").asLong()).isEqualTo(rows);
        assertThat(status.path("imported").asLong() + status.path("duplicates").asLong())
                .isEqualTo(rows);
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(listed()).isEqualTo(before + rows));
    }

    private JsonNode imported(String id) {
        return LedgerOverHttp.json(exchange(client.get().uri("/api/imports/" + id)), 200);
    }

    private static void tellsWhenToComeAgain(EntityExchangeResult<byte[]> answer) {
        JsonNode problem = LedgerOverHttp.json(answer, 503);
        assertThat(answer.getResponseHeaders().getFirst("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.getResponseHeaders().getFirst("Retry-After")).isEqualTo("5");
        assertThat(problem.path("code").asString()).isEqualTo("http.database-away");
        assertThat(problem.path("detail").asString()).isNotBlank();
        assertThat(problem.toString()).doesNotContain("Exception", "localhost");
    }

    private EntityExchangeResult<byte[]> receive(String key) {
        return exchange(client.post()
                .uri("/api/hotline-requests")
                .contentType(MediaType.APPLICATION_JSON)
                .headers(headers -> {
                    if (!key.isEmpty()) {
                        headers.set("Idempotency-Key", key);
                    }
                })
                .bodyValue(LedgerOverHttp.lampRequest("")));
    }

    private long listed() {
        return LedgerOverHttp.json(exchange(client.get().uri("/api/cases")), 200)
                .path("total")
                .asLong();
    }

    private long received() {
        return LedgerOverHttp.json(exchange(client.get().uri("/api/metrics/resolution")), 200)
                .path("rows")
                .path(0)
                .path("received")
                .asLong();
    }

    private Map<String, Object> health() {
        EntityExchangeResult<byte[]> answer = exchange(client.get().uri("/actuator/health"));
        int status = answer.getStatus().value();
        return Map.of(
                "http",
                status,
                "status",
                LedgerOverHttp.json(answer, status).path("status").asString());
    }

    private static EntityExchangeResult<byte[]> exchange(WebTestClient.RequestHeadersSpec<?> request) {
        return request.exchange().expectBody().returnResult();
    }
}

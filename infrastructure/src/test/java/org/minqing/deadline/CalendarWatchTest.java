package org.minqing.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.AdministratorForTests;
import org.minqing.EmbeddedPostgresForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Three days before a National Day whose holidays nobody has published yet. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class CalendarWatchTest {

    private static final Instant TUESDAY = Instant.parse("2027-09-28T02:00:00Z");
    private static final String PUBLISHED = """
        date,kind,name
        2027-10-01,HOLIDAY,国庆节
        2027-10-02,HOLIDAY,国庆节
        2027-10-03,HOLIDAY,国庆节
        2027-10-04,HOLIDAY,国庆节
        2027-10-05,HOLIDAY,国庆节
        2027-10-06,HOLIDAY,国庆节
        2027-10-07,HOLIDAY,国庆节
        2027-10-09,WORKDAY,国庆节
        """;

    @TempDir
    private static Path data = Path.of("");

    @Autowired
    private CalendarWatch watch;

    @Autowired
    private JdbcClient jdbc;

    @LocalServerPort
    private int port;

    private WebTestClient client = WebTestClient.bindToServer().build();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("minqing.data-dir", () -> data.toString());
        EmbeddedPostgresForTests.freshDatabase().use(registry);
    }

    @TestConfiguration
    static class OnThatTuesday {
        @Bean
        @Primary
        Clock thatTuesday() {
            return Clock.fixed(TUESDAY, ZoneOffset.UTC);
        }
    }

    @BeforeEach
    void theDistrictIsKnown() {
        client = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeaders(AdministratorForTests::signIn)
                .responseTimeout(Duration.ofSeconds(60))
                .build();
        for (String directory : List.of("areas", "units")) {
            MultipartBodyBuilder body = new MultipartBodyBuilder();
            body.part("file", new FileSystemResource(Path.of("..", "samples", directory + ".csv")));
            client.post()
                    .uri("/api/" + directory + "/imports")
                    .bodyValue(body.build())
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectBody();
        }
    }

    @Test
    void aYearThatIsPublishedMovesTheDeadlinesThatWereCountedWithoutItOnceAndByAnEvent() throws IOException {
        watch.look();
        String id = dispatched();
        assertThat(handling(id).path("dueAt").asString()).isEqualTo("2027-10-06T00:00:00+08:00");
        assertThat(handling(id).path("unconfirmed").asBoolean()).isTrue();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> jdbc.sql("select count(*) from due.due where which = 'HANDLING'")
                                .query(Long.class)
                                .single()
                        == 1);
        watch.look();
        assertThat(timesSet(id)).hasSize(1);

        Files.writeString(Files.createDirectories(data.resolve("calendar")).resolve("2027.csv"), PUBLISHED);
        watch.look();

        assertThat(handling(id).path("dueAt").asString()).isEqualTo("2027-10-12T00:00:00+08:00");
        assertThat(handling(id).path("unconfirmed").asBoolean()).isFalse();
        assertThat(timesSet(id)).hasSize(2);
        assertThat(timesSet(id).getLast().path("actor").asString()).isEqualTo("system");

        watch.look();
        assertThat(timesSet(id)).hasSize(2);

        // As after a start with a file that came while the application was stopped.
        jdbc.sql("update calendar_seen set years = '[2026]'").update();
        watch.look();
        assertThat(timesSet(id)).hasSize(2);
        assertThat(jdbc.sql("select years from calendar_seen")
                        .query(String.class)
                        .single())
                .contains("2027");
    }

    private String dispatched() {
        String id = post("/api/hotline-requests", """
            {"channel": "HOTLINE", "areaCode": "999901001001", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮",
             "subject": "路灯不亮", "content": "三号楼前路灯不亮", "nature": "HELP"}
            """).path("id").asString();
        post("/api/hotline-requests/" + id + "/dispatch", "{\"leadUnit\": \"SL-TS\"}");
        return id;
    }

    private JsonNode post(String path, String body) {
        return read(
                client.post().uri(path).contentType(MediaType.APPLICATION_JSON).bodyValue(body));
    }

    private JsonNode get(String path) {
        return read(client.get().uri(path));
    }

    private static JsonNode read(WebTestClient.RequestHeadersSpec<?> request) {
        byte[] body = request.exchange()
                .expectStatus()
                .is2xxSuccessful()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared().readTree(body == null ? new byte[0] : body);
    }

    private JsonNode handling(String id) {
        return of(get("/api/cases/" + id).path("deadlines"))
                .filter(deadline -> deadline.path("which").asString().equals("HANDLING"))
                .findFirst()
                .orElseThrow();
    }

    private List<JsonNode> timesSet(String id) {
        return of(get("/api/cases/" + id + "/events"))
                .filter(event -> event.path("type").asString().equals("hotline-request.deadline-set"))
                .filter(event -> event.at("/data/deadline/which").asString().equals("HANDLING"))
                .toList();
    }

    private static Stream<JsonNode> of(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }
}

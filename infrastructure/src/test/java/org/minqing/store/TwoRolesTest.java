package org.minqing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minqing.AdministratorForTests;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.EmbeddedPostgresForTests.TwoRoles;
import org.minqing.MinqingApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application on a database whose tables it does not own, set up as the page about it says. */
@Tag("long")
class TwoRolesTest {

    private static final Path PAGE = Path.of("..", "docs", "database.md");

    @TempDir
    private static Path data = Path.of("");

    private static Optional<ConfigurableApplicationContext> started = Optional.empty();

    @BeforeAll
    static void it_runs() throws Exception {
        TwoRoles roles = EmbeddedPostgresForTests.databaseOfTwoRoles(statements());
        started = Optional.of(new SpringApplicationBuilder(MinqingApplication.class)
                .web(WebApplicationType.REACTIVE)
                .run(
                        "--server.port=0",
                        AdministratorForTests.setting(),
                        "--MINQING_DATA_DIR=" + data,
                        "--spring.datasource.url=" + roles.url(),
                        "--spring.datasource.username=minqing_works",
                        "--spring.datasource.password=four other words",
                        "--spring.flyway.user=minqing_owner",
                        "--spring.flyway.password=four words of its own",
                        "--spring.datasource.hikari.maximum-pool-size=12"));
    }

    @AfterAll
    static void it_stops() {
        started.ifPresent(ConfigurableApplicationContext::close);
    }

    @Test
    void a_case_is_taken_in_worked_on_and_listed_and_everything_is_filled_anew() {
        MultipartBodyBuilder areas = new MultipartBodyBuilder();
        areas.part("file", new FileSystemResource(Path.of("..", "samples", "areas.csv")));
        read(client().post().uri("/api/areas/imports").bodyValue(areas.build()));
        String id = post("/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "999901001001", "category": "路灯与楼道照明", "subject": "路灯不亮",
                 "content": "楼前路灯不亮", "nature": "HELP", "requester": {"name": "王样例", "phone": "19900000077"}}
                """).path("id").asString();
        post("/api/hotline-requests/" + id + "/answer", "{\"text\": \"换好了\"}");
        listed(id);

        post("/api/projections/cases/rebuilds", "{}");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(
                                read(client().get().uri("/api/projections")).toString())
                        .doesNotContain("REBUILDING"));
        listed(id);
        assertThat(read(client().get().uri("/api/ledger/verification"))
                        .path("intact")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update domain_event set payload = payload",
                "delete from domain_event",
                "truncate domain_event",
                "alter table domain_event disable trigger never_changed",
                "drop table access_entry",
                "delete from access_entry",
                "delete from erasure",
                "update flyway_schema_history set success = true",
                "create table public.of_ones_own (id int)",
                "set session_replication_role = replica"
            })
    void what_stays_can_neither_be_changed_nor_be_made_changeable(String statement) {
        JdbcTemplate works = application().getBean(JdbcTemplate.class);

        assertThatThrownBy(() -> works.execute(statement))
                .rootCause()
                .message()
                .matches("(?s).*(permission denied|must be owner).*");
    }

    private static List<String> statements() throws Exception {
        String page = Files.readString(PAGE);
        String block = page.substring(page.indexOf("```sql") + "```sql".length());
        return List.of(block.substring(0, block.indexOf("```")).strip().split(";\\s*"));
    }

    private static void listed(String id) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(read(client().get().uri("/api/cases"))
                                .path("items")
                                .findValuesAsString("id"))
                        .contains(id));
    }

    private static JsonNode post(String path, String body) {
        return read(client().post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body));
    }

    private static JsonNode read(WebTestClient.RequestHeadersSpec<?> request) {
        byte[] body = request.exchange()
                .expectStatus()
                .is2xxSuccessful()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return JsonMapper.shared()
                .readTree(body == null ? "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8) : body);
    }

    private static ConfigurableApplicationContext application() {
        return started.orElseThrow();
    }

    private static WebTestClient client() {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + application().getEnvironment().getProperty("local.server.port"))
                .defaultHeaders(AdministratorForTests::signIn)
                .responseTimeout(Duration.ofSeconds(60))
                .build();
    }
}

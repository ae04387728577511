package org.minqing.axonserver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.AdministratorForTests;
import org.minqing.MinqingApplication;
import org.minqing.SharedDatabases;
import org.minqing.store.StoredEvent;
import org.minqing.store.StoredStreams;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.BodyInserters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One node serves the API and nothing else, another carries out commands and answers questions: on one Axon Server. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NodesOnAxonServerTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String MATTER = """
        {"channel": "HOTLINE", "areaCode": "999901001001", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮",
         "subject": "路灯不亮", "content": "三号楼前路灯不亮", "nature": "HELP"}
        """;

    private final SharedDatabases databases = new SharedDatabases();
    private final AxonServerStub server = AxonServerStub.started();
    private final List<ConfigurableApplicationContext> nodes = new ArrayList<>();

    @TempDir
    private Path folder = Path.of("");

    @BeforeAll
    void start() {
        node("command,query");
        node("web");
        MultipartBodyBuilder areas = new MultipartBodyBuilder();
        areas.part("file", new FileSystemResource(Path.of("..", "samples", "areas.csv")));
        client(1)
                .post()
                .uri("/api/areas/imports")
                .body(BodyInserters.fromMultipartData(areas.build()))
                .exchange()
                .expectStatus()
                .isOk();
        // The other node hears of the directory a moment later.
        await().atMost(SOON).until(() -> sent().is2xxSuccessful());
    }

    private HttpStatusCode sent() {
        return client(1)
                .post()
                .uri("/api/hotline-requests")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(MATTER)
                .exchange()
                .returnResult(String.class)
                .getStatus();
    }

    private boolean isReady(int node) {
        return client(node)
                .get()
                .uri("/actuator/health/readiness")
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .is2xxSuccessful();
    }

    @AfterAll
    void stop() {
        nodes.reversed().forEach(ConfigurableApplicationContext::close);
        server.close();
    }

    private void node(String roles) {
        nodes.add(new SpringApplicationBuilder(MinqingApplication.class)
                .profiles(StoredStreams.ON_AXON_SERVER)
                .run(Stream.concat(
                                Stream.of(
                                        "--server.port=0",
                                        AdministratorForTests.setting(),
                                        "--MINQING_AXON_SERVER=" + server.address(),
                                        "--minqing.node.roles=" + roles),
                                databases.settings(folder.resolve(roles)).stream())
                        .toArray(String[]::new)));
    }

    private WebTestClient client(int node) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + nodes.get(node).getEnvironment().getProperty("local.server.port"))
                .defaultHeaders(AdministratorForTests::signIn)
                .responseTimeout(SOON)
                .build();
    }

    private static JsonNode json(WebTestClient.ResponseSpec answer) {
        return JsonMapper.shared()
                .readTree(new String(
                        answer.expectBody().returnResult().getResponseBodyContent(), StandardCharsets.UTF_8));
    }

    private JsonNode received() {
        return received("");
    }

    /** @param more fields, with a comma at their end */
    private JsonNode received(String more) {
        return json(client(1)
                .post()
                .uri("/api/hotline-requests")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(MATTER.replaceFirst("\\{", "{" + more))
                .exchange()
                .expectStatus()
                .isCreated());
    }

    @Test
    void what_is_sent_to_one_is_carried_out_on_the_other_and_found_from_the_first() {
        String id = received().path("id").asString();

        JsonNode found = json(client(1)
                .get()
                .uri("/api/cases/" + id)
                .exchange()
                .expectStatus()
                .isOk());

        assertThat(found.toString()).contains("路灯不亮");
        assertThat(server.events().all())
                .anySatisfy(event -> assertThat(event.getAggregateIdentifier()).isEqualTo(id));
        assertThat(server.queries().routed()).isPositive();
    }

    @Test
    void who_belongs_to_a_case_no_longer_is_let_go_once_that_is_recorded() {
        JdbcTemplate jdbc = new JdbcTemplate(databases.dataSource());
        UUID id = UUID.fromString(received("\"requester\": {\"name\": \"欧样例\", \"phone\": \"19900000091\"}, ")
                .path("id")
                .asString());
        String persons = "select person_id from case_person where case_id = ?";
        UUID person = Objects.requireNonNull(jdbc.queryForObject(persons, UUID.class, id));

        client(1)
                .post()
                .uri("/api/hotline-requests/" + id + "/unlink-person")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{\"person\": \"" + person + "\", \"reason\": \"登记有误\"}")
                .exchange()
                .expectStatus()
                .isOk();

        await().atMost(SOON).until(() -> jdbc.queryForList(persons, id).isEmpty());
    }

    @Test
    void a_refusal_comes_back_with_its_reason() {
        String id = received().path("id").asString();

        JsonNode refused = json(client(1)
                .post()
                .uri("/api/hotline-requests/" + id + "/confirm-receipt")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue("{}")
                .exchange()
                .expectStatus()
                .is4xxClientError());

        assertThat(refused.path("code").asString()).startsWith("case.").doesNotContain("503");
    }

    @Test
    void the_lists_of_the_projections_follow_and_the_ledger_is_intact() {
        String number = received().path("number").asString();

        await().atMost(SOON)
                .until(() -> json(client(1).get().uri("/api/cases?q=" + number).exchange())
                        .toString()
                        .contains(number));
        assertThat(json(client(1).get().uri("/api/ledger/verification").exchange())
                        .path("intact")
                        .asBoolean())
                .isTrue();
        assertThat(EventsForTests.said(EventsForTests.followed(new JdbcTemplate(databases.dataSource()))))
                .as("the copy says the same to the last digit")
                .isEqualTo(EventsForTests.said(server.events().all().stream()
                        .map(event -> CarriedEvents.read(event, StoredEvent.NOT_YET))
                        .toList()));
    }

    @Test
    void a_node_that_serves_nothing_says_where_it_does_not_belong() {
        client(0).get().uri("/api/cases").exchange().expectStatus().isEqualTo(421);
        assertThat(isReady(0)).isTrue();
    }

    @Test
    void without_axon_server_a_node_is_not_ready_and_whoever_comes_is_told_to_come_again() {
        server.stop();
        try {
            await().atMost(SOON).until(() -> !isReady(0) && !isReady(1));
            client(1)
                    .post()
                    .uri("/api/hotline-requests")
                    .contentType(MediaType.APPLICATION_JSON)
                    .bodyValue(MATTER)
                    .exchange()
                    .expectStatus()
                    .isEqualTo(503)
                    .expectHeader()
                    .exists("Retry-After");
        } finally {
            server.start();
        }
        await().atMost(SOON).until(() -> isReady(0) && isReady(1) && sent().is2xxSuccessful());
    }
}

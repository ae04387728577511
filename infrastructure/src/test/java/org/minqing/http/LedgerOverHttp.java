package org.minqing.http;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.minqing.AdministratorForTests;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.api.Act;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.MultipartBodyBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The application on a database of its own, with the directories of the invented district. One for all tests here. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ResourceLock("ledger over http")
abstract class LedgerOverHttp {

    protected static final String COMMUNITY = "999901001001";

    /** Of an export: a little more than one page of the list. */
    protected static final int MOST_ROWS = 206;

    protected static final int MOST_UNMASKED_ROWS = 4;

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Path SAMPLES = Path.of("..", "samples");
    private static final AtomicBoolean FILLED = new AtomicBoolean();

    @LocalServerPort
    private int port;

    @Autowired
    protected JdbcClient jdbc;

    protected WebTestClient client;

    LedgerOverHttp() {
        this.client = WebTestClient.bindToServer().build();
    }

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        EmbeddedPostgresForTests.freshDatabase().use(registry);
        registry.add("minqing.data-dir", () -> "target/no-files-of-its-own");
        // Many accounts sign in within a minute here, and all from one address.
        registry.add("minqing.limits.sign-in", () -> "none");
        registry.add("minqing.export.most-rows", () -> MOST_ROWS);
        registry.add("minqing.export.most-unmasked-rows", () -> MOST_UNMASKED_ROWS);
    }

    @BeforeEach
    void connect() {
        client = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeaders(AdministratorForTests::signIn)
                .responseTimeout(Duration.ofSeconds(60))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(64 << 20))
                .build();
        if (FILLED.compareAndSet(false, true)) {
            for (String directory : new String[] {"areas", "units", "staff", "committees", "mediators"}) {
                fill(directory);
            }
        }
    }

    /** Where it listens, for addresses that must not be written anew on the way. */
    protected String base() {
        return "http://localhost:" + port;
    }

    private void fill(String directory) {
        MultipartBodyBuilder body = new MultipartBodyBuilder();
        body.part("file", new FileSystemResource(SAMPLES.resolve(directory + ".csv")));
        client.post()
                .uri("/api/" + directory + "/imports")
                .bodyValue(body.build())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody();
    }

    /** An invented call about a street lamp. */
    protected static String lampRequest(String more) {
        return """
            {"channel": "HOTLINE", "areaCode": "999901001001", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮",
             "subject": "路灯不亮", "content": "三号楼前路灯不亮", "nature": "HELP"%s}
            """.formatted(more);
    }

    protected JsonNode receiveLampRequest() {
        return post("/api/hotline-requests", lampRequest(""), 201);
    }

    protected JsonNode post(String path, String body, int expected, String... headers) {
        return json(exchange(path, body, headers), expected);
    }

    protected EntityExchangeResult<byte[]> exchange(String path, String body, String... headers) {
        return client.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .headers(all -> set(all, headers))
                .bodyValue(body)
                .exchange()
                .expectBody()
                .returnResult();
    }

    protected JsonNode get(String path, int expected, String... headers) {
        return json(
                client.get()
                        .uri(path)
                        .headers(all -> set(all, headers))
                        .exchange()
                        .expectBody()
                        .returnResult(),
                expected);
    }

    protected static JsonNode json(EntityExchangeResult<byte[]> answer, int expected) {
        byte[] body = content(answer, expected);
        return body.length == 0 ? JSON.createObjectNode() : JSON.readTree(body);
    }

    protected static byte[] content(EntityExchangeResult<byte[]> answer, int expected) {
        byte[] body = Optional.ofNullable(answer.getResponseBody()).orElseGet(() -> new byte[0]);
        if (answer.getStatus().value() != expected) {
            throw new AssertionError("Expected " + expected + ", got " + answer.getStatus() + ": "
                    + new String(body, StandardCharsets.UTF_8));
        }
        return body;
    }

    protected static JsonNode read(String json) {
        return JSON.readTree(json);
    }

    protected static String write(Map<String, ?> body) {
        return JSON.writeValueAsString(body);
    }

    protected static void set(HttpHeaders all, String... headers) {
        for (int i = 0; i + 1 < headers.length; i += 2) {
            all.set(headers[i], headers[i + 1]);
        }
    }

    /** Of what somebody did: the ledger itself records what falls due whenever it does. */
    protected long storedEvents() {
        return jdbc.sql(
                        "select count(*) from domain_event where convert_from(meta_data, 'UTF8')::json ->> 'actor' <> :ledger")
                .param("ledger", Act.SYSTEM)
                .query(Long.class)
                .single();
    }

    protected long allEvents() {
        return jdbc.sql("select count(*) from domain_event").query(Long.class).single();
    }

    protected static String unique() {
        return UUID.randomUUID().toString();
    }
}

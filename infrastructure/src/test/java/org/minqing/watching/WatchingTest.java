package org.minqing.watching;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.axonframework.commandhandling.CommandBus;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.AdministratorForTests;
import org.minqing.EmbeddedPostgresForTests;
import org.slf4j.MDC;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
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

/** An application whose meters are read and whose requests are followed. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "management.tracing.sampling.probability=1",
            "minqing.traces=http://localhost/to-be-said-below"
        })
@DirtiesContext
class WatchingTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Path DASHBOARD = Path.of("..", "docs", "grafana", "minqing.json");
    private static final Pattern METER = Pattern.compile("\\b(?:minqing|http|hikaricp|jvm|process|system)_[a-z_]+");
    private static final Set<String> RECEIVED = ConcurrentHashMap.newKeySet();
    private static final HttpServer COLLECTOR = collector();

    @LocalServerPort
    private int port;

    @LocalManagementPort
    private int metersPort;

    @Autowired
    private InMemorySpanExporter spans;

    @Autowired
    private CommandBus commands;

    @Autowired
    private JdbcClient jdbc;

    private WebTestClient application = WebTestClient.bindToServer().build();
    private WebTestClient meters = WebTestClient.bindToServer().build();

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        EmbeddedPostgresForTests.freshDatabase().use(registry);
        registry.add(
                "management.opentelemetry.tracing.export.otlp.endpoint",
                () -> "http://localhost:" + COLLECTOR.getAddress().getPort() + "/v1/traces");
    }

    /** Where traces are sent. */
    private static HttpServer collector() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/traces", exchange -> {
                RECEIVED.add(exchange.getRequestHeaders().getFirst("Content-Type"));
                exchange.getRequestBody().readAllBytes();
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class Kept {
        @Bean
        InMemorySpanExporter spansInMemory() {
            return InMemorySpanExporter.create();
        }
    }

    @BeforeEach
    void come() {
        application = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .defaultHeaders(AdministratorForTests::signIn)
                .responseTimeout(SOON)
                .build();
        meters = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + metersPort)
                .responseTimeout(SOON)
                .build();
        List.of("areas", "units").forEach(this::bringIn);
    }

    /** What a request is checked against. */
    private void bringIn(String directory) {
        MultipartBodyBuilder form = new MultipartBodyBuilder();
        form.part("file", new FileSystemResource(Path.of("..", "samples", directory + ".csv")));
        application
                .post()
                .uri("/api/" + directory + "/imports")
                .contentType(MediaType.MULTIPART_FORM_DATA)
                .bodyValue(form.build())
                .exchange()
                .expectStatus()
                .is2xxSuccessful();
    }

    @AfterAll
    static void stop() {
        COLLECTOR.stop(0);
    }

    @Test
    void every_meter_that_the_dashboard_shows_is_there() throws IOException {
        register();
        await().atMost(SOON).until(() -> read().contains("outcome=\"accepted\""));

        Set<String> shown = METER.matcher(Files.readString(DASHBOARD, UTF_8))
                .results()
                .map(MatchResult::group)
                .collect(toSet());
        Set<String> kept = read().lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replaceFirst("[{ ].*", ""))
                .collect(toSet());

        assertThat(shown).isNotEmpty();
        assertThat(kept).containsAll(shown);
    }

    @Test
    void meters_are_read_at_their_own_port_and_nothing_that_holds_a_secret() {
        for (String page : List.of("prometheus", "metrics", "env", "heapdump")) {
            assertThat(status(application, "/actuator/" + page)).isEqualTo(404);
        }
        assertThat(status(meters, "/actuator/prometheus")).isEqualTo(200);
        assertThat(status(meters, "/actuator/health")).isEqualTo(200);
        for (String page : List.of("env", "heapdump", "configprops", "beans", "loggers", "shutdown")) {
            assertThat(status(meters, "/actuator/" + page)).as(page).isEqualTo(404);
        }
        assertThat(status(meters, "/api/cases")).isNotEqualTo(200);
    }

    @Test
    void whether_all_is_well_is_said_where_requests_go_as_it_is_without_meters() {
        for (String asked : List.of("/actuator/health", "/actuator/health/readiness", "/actuator/health/liveness")) {
            assertThat(status(application, asked)).as(asked).isEqualTo(200);
            assertThat(status(meters, asked)).as(asked + " beside the meters").isEqualTo(200);
        }
    }

    @Test
    void one_trace_leads_from_the_request_over_command_and_event_to_each_projection() {
        Set<String> logged = ConcurrentHashMap.newKeySet();
        commands.registerHandlerInterceptor((work, chain) -> {
            logged.add(String.valueOf(MDC.get("traceId")));
            return chain.proceed();
        });
        String id = register();

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(namesIn(traceOf(id)))
                        .contains(
                                "http post /api/hotline-requests",
                                "command(hotline-request)",
                                "projection cases(Received)",
                                "projection due(DeadlineSet)",
                                "projection figures(Received)"));
        assertThat(logged).contains(traceOf(id));
        await().atMost(SOON).untilAsserted(() -> assertThat(RECEIVED).containsExactly("application/x-protobuf"));
    }

    private Set<String> namesIn(String trace) {
        return spans.getFinishedSpanItems().stream()
                .filter(span -> span.getTraceId().equals(trace))
                .map(SpanData::getName)
                .collect(toSet());
    }

    /** As it stands beside the event: {@code 00-<trace>-<span>-<flags>}. */
    private String traceOf(String id) {
        String beside =
                jdbc.sql("""
                        select convert_from(meta_data, 'UTF8') from domain_event
                         where aggregate_id = ?::uuid and sequence_number = 0
                        """).param(id).query((row, number) -> row.getString(1)).single();
        return JsonMapper.shared()
                .readTree(beside)
                .path("traceparent")
                .asString()
                .substring(3, 35);
    }

    private String register() {
        JsonNode answer = JsonMapper.shared()
                .readTree(application
                        .post()
                        .uri("/api/hotline-requests")
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue("""
                                {"channel": "HOTLINE", "areaCode": "999901001001",
                                 "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮", "subject": "路灯不亮",
                                 "content": "三号楼前路灯不亮", "nature": "HELP"}
                                """)
                        .exchange()
                        .expectStatus()
                        .isCreated()
                        .expectBody(byte[].class)
                        .returnResult()
                        .getResponseBody());
        return answer.path("id").asString();
    }

    private String read() {
        return new String(
                meters.get()
                        .uri("/actuator/prometheus")
                        .exchange()
                        .expectBody(byte[].class)
                        .returnResult()
                        .getResponseBody(),
                UTF_8);
    }

    private static int status(WebTestClient client, String path) {
        return client.get()
                .uri(path)
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }
}

package org.minqing.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.minqing.security.account.AccountsForTests.PASSWORD;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.AdministratorForTests;
import org.minqing.MinqingApplication;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.api.Reach;
import org.minqing.api.Role;
import org.minqing.person.PersonRegister;
import org.minqing.security.account.Accounts;
import org.minqing.security.account.AccountsForTests;
import org.minqing.security.account.Passwords;
import org.minqing.store.embedded.EmbeddedServer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A demo district with a database server and a data folder of its own, where a hotline request is kept for a year. */
@Tag("long")
class ErasureInTheDemoDistrictTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> FIGURES = List.of(
            "/api/metrics/resolution",
            "/api/metrics/resolution?groupBy=street",
            "/api/metrics/resolution?groupBy=category",
            "/api/metrics/resolution?groupBy=kind",
            "/api/metrics/resolution?groupBy=unit",
            "/api/metrics/resolution?groupBy=month",
            "/api/metrics/ladder",
            "/api/metrics/mediation?groupBy=disputeType",
            "/api/metrics/mediation?groupBy=mediator",
            "/api/cases?size=200",
            "/api/cases?size=1&kind=HOTLINE_REQUEST&status=CLOSED",
            "/api/cases?size=1&figure=resolutionRate&part=numerator");

    @TempDir
    private static Path data = Path.of("");

    private static Optional<ConfigurableApplicationContext> running = Optional.empty();

    @BeforeAll
    static void the_year_is_there() {
        start();
        AccountsForTests made = new AccountsForTests(
                context().getBean(Accounts.class), context().getBean(Passwords.class));
        made.of("clerk", Reach.EVERYWHERE, Role.HOTLINE_OPERATOR);
        made.of("officer", Reach.EVERYWHERE, Role.SECURITY_ADMINISTRATOR);
        await().atMost(Duration.ofMinutes(3))
                .until(() -> get("/api/demo").path("state").asString().equals("LIVING"));
        await().atMost(Duration.ofMinutes(1))
                .until(() -> get("/api/projections")
                        .path("items")
                        .valueStream()
                        .allMatch(one -> one.path("behind").asLong() == 0));
    }

    @AfterAll
    static void stop() {
        running.ifPresent(ConfigurableApplicationContext::close);
    }

    @Test
    void whoever_is_erased_leaves_every_figure_as_it_was_and_nothing_of_them_in_any_file() throws IOException {
        PersonalData person = someoneWhoToldEverythingLongAgo();
        byte[] sealed = bytes("select sealed from personal_data where person_id = '" + person.personId() + "'");
        Map<String, JsonNode> before = figures();
        vacuumAndCheckpoint();
        assertThat(filesWith(sealed)).as("what is in the table is found").isNotEmpty();
        assertThat(particulars(person)).hasSize(4);
        for (String clear : particulars(person)) {
            assertThat(filesWith(utf8(clear))).as("in clear before: " + clear).isEmpty();
        }

        String request = post(
                        "clerk", "/api/persons/" + person.personId() + "/erasure-requests", "{\"reason\": \"期满\"}", 201)
                .path("id")
                .asString();
        post("officer", "/api/erasure-requests/" + request + "/approve", "", 200);

        assertThat(nameIsKnown(person.personId())).isFalse();
        assertThat(figures()).isEqualTo(before);
        vacuumAndCheckpoint();
        assertThat(filesWith(sealed).filter(file -> !file.toString().contains("pg_wal")))
                .as("even sealed, but for the log of changes")
                .isEmpty();
        for (String clear : particulars(person)) {
            assertThat(filesWith(utf8(clear))).as("in clear: " + clear).isEmpty();
        }
        jdbc().execute("create table scratch as select '" + person.name().orElseThrow() + "'::text as name");
        administration().execute("checkpoint");
        assertThat(filesWith(utf8(person.name().orElseThrow())))
                .as("a name that does stand in a table is found")
                .isNotEmpty();
    }

    @Test
    void an_approval_that_the_power_cut_off_is_carried_out_at_the_next_start() throws IOException {
        PersonalData person = someoneDue();
        String request = post(
                        "clerk", "/api/persons/" + person.personId() + "/erasure-requests", "{\"reason\": \"期满\"}", 201)
                .path("id")
                .asString();
        Path journal = data.resolve("keys").resolve("erasures");
        Path aside = data.resolve("keys").resolve("aside");
        boolean begun = Files.exists(journal);
        if (begun) {
            Files.move(journal, aside);
        }
        Files.createDirectory(journal);
        int broken = client("officer")
                .post()
                .uri("/api/erasure-requests/" + request + "/approve")
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
        assertThat(broken).isGreaterThanOrEqualTo(500);
        assertThat(nameIsKnown(person.personId())).as("cut off in between").isTrue();
        Map<String, JsonNode> before = figures();

        stop();
        Files.delete(journal);
        if (begun) {
            Files.move(aside, journal);
        }
        start();

        assertThat(nameIsKnown(person.personId())).isFalse();
        assertThat(Files.readString(journal)).contains(person.personId().toString(), "officer");
        assertThat(figures()).isEqualTo(before);
    }

    @Test
    void whose_term_runs_is_kept_and_not_on_the_list() {
        Set<String> due = Set.copyOf(dueIds());
        String youngest =
                jdbc().queryForList("""
            select person_id::text from case_person group by person_id
            having bool_and(case_kind = 'HOTLINE_REQUEST') and bool_and(case_id::text = any(?)) order by 1
            """, String.class, (Object) closedLately()).getFirst();

        assertThat(due).isNotEmpty().doesNotContain(youngest);
        JsonNode refused = post("clerk", "/api/persons/" + youngest + "/erasure-requests", "{\"reason\": \"申请\"}", 409);
        assertThat(refused.path("code").asString()).isEqualTo("erasure.kept-until");
        assertThat(get("/api/erasure-requests/due")
                        .path("items")
                        .path(0)
                        .path("rule")
                        .path("verified")
                        .asBoolean())
                .isFalse();
    }

    private static String[] closedLately() {
        return get("/api/cases?kind=HOTLINE_REQUEST&status=CLOSED&from=2026-01-01&size=200")
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toArray(String[]::new);
    }

    /** A matter of the district that was closed two years ago, by someone whose name nobody else bears. */
    private static PersonalData someoneWhoToldEverythingLongAgo() {
        String area = get("/api/cases?kind=HOTLINE_REQUEST&size=1")
                .path("items")
                .path(0)
                .path("areaCode")
                .asString();
        String id = post(AdministratorForTests.NAME, "/api/hotline-requests", """
                {"channel": "HOTLINE", "areaCode": "%s", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮",
                 "subject": "郝样例删说路灯不亮", "content": "郝样例删（19900000097）在三号楼", "nature": "HELP",
                 "receivedAt": "2024-03-04T09:00:00+08:00",
                 "requester": {"name": "郝样例删", "phone": "19900000097", "idNumber": "11010519491231002X",
                               "address": "样例弄九十七号"}}
                """.formatted(area), 201)
                .path("id")
                .asString();
        post(AdministratorForTests.NAME, "/api/hotline-requests/" + id + "/withdraw", """
            {"reason": "郝样例删不需要了", "occurredAt": "2024-03-05T09:00:00+08:00"}""", 200);
        PersonId person = PersonId.of(
                get("/api/cases/" + id).path("persons").path(0).path("personId").asString());
        await().atMost(Duration.ofMinutes(1)).until(() -> dueIds().contains(person.toString()));
        return context().getBean(PersonRegister.class).find(List.of(person)).values().stream()
                .flatMap(found -> found.known().stream())
                .findFirst()
                .orElseThrow();
    }

    /** By the list of those whose term is over. */
    private static PersonalData someoneDue() {
        return context()
                .getBean(PersonRegister.class)
                .find(dueIds().stream().map(PersonId::of).toList())
                .values()
                .stream()
                .flatMap(person -> person.known().stream())
                .filter(person -> person.name().isPresent() && person.phone().isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> dueIds() {
        return get("/api/erasure-requests/due")
                .path("items")
                .valueStream()
                .map(item -> item.path("personId").asString())
                .toList();
    }

    private static List<String> particulars(PersonalData person) {
        return Stream.of(person.name(), person.phone(), person.idNumber(), person.address())
                .flatMap(Optional::stream)
                .toList();
    }

    private static boolean nameIsKnown(PersonId person) {
        return context().getBean(PersonRegister.class).find(List.of(person)).values().stream()
                .anyMatch(found -> found.known().isPresent());
    }

    /** What is counted, and which cases are listed: with its last person a case loses what it says, and nothing else. */
    private static Map<String, JsonNode> figures() {
        Map<String, JsonNode> figures = new LinkedHashMap<>();
        for (String path : FIGURES) {
            ObjectNode figure = (ObjectNode) get(path);
            figure.remove("asOf");
            figure.path("items").forEach(item -> ((ObjectNode) item).remove("subject"));
            figures.put(path, figure);
        }
        return figures;
    }

    private static void start() {
        running = Optional.of(new SpringApplicationBuilder(MinqingApplication.class)
                .web(WebApplicationType.REACTIVE)
                .properties(Map.of("MINQING_DATA_DIR", data.toString(), "MINQING_KEEP_HOTLINE_REQUEST", "1"))
                .run(
                        "--server.port=0",
                        AdministratorForTests.setting(),
                        "--minqing.demo.enabled=true",
                        "--minqing.demo.until=2026-06-30",
                        "--minqing.demo.rate=0",
                        "--minqing.demo.matters=150"));
    }

    private static ConfigurableApplicationContext context() {
        return running.orElseThrow();
    }

    private static WebTestClient client(String account) {
        return WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + context().getEnvironment().getProperty("local.server.port"))
                .defaultHeaders(headers -> {
                    if (account.equals(AdministratorForTests.NAME)) {
                        AdministratorForTests.signIn(headers);
                    } else {
                        headers.setBasicAuth(account, PASSWORD);
                    }
                })
                .responseTimeout(Duration.ofSeconds(60))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(64 << 20))
                .build();
    }

    private static JsonNode get(String path) {
        return read(
                client(AdministratorForTests.NAME)
                        .get()
                        .uri(path)
                        .exchange()
                        .expectBody()
                        .returnResult(),
                200);
    }

    private static JsonNode post(String account, String path, String body, int expected) {
        return read(
                client(account)
                        .post()
                        .uri(path)
                        .contentType(MediaType.APPLICATION_JSON)
                        .bodyValue(body)
                        .exchange()
                        .expectBody()
                        .returnResult(),
                expected);
    }

    private static JsonNode read(EntityExchangeResult<byte[]> answer, int expected) {
        String body =
                new String(Optional.ofNullable(answer.getResponseBody()).orElse(new byte[0]), StandardCharsets.UTF_8);
        assertThat(answer.getStatus().value()).as(body).isEqualTo(expected);
        return JSON.readTree(body);
    }

    private static JdbcTemplate jdbc() {
        return context().getBean(JdbcTemplate.class);
    }

    private static JdbcTemplate administration() {
        EmbeddedServer server = context().getBean(EmbeddedServer.class);
        return new JdbcTemplate(new DriverManagerDataSource(server.url(), "postgres", server.password()));
    }

    private static void vacuumAndCheckpoint() {
        administration().execute("vacuum full");
        administration().execute("checkpoint");
    }

    private static byte[] bytes(String sql) {
        byte[] found = jdbc().queryForObject(sql, byte[].class);
        assertThat(found).isNotEmpty();
        return found == null ? new byte[0] : found;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** In the whole data folder: the database with its log of changes, the keys, the journal of erasures. */
    private static Stream<Path> filesWith(byte[] wanted) throws IOException {
        String text = new String(wanted, StandardCharsets.ISO_8859_1);
        assertThat(wanted).as(HexFormat.of().formatHex(wanted)).hasSizeGreaterThan(5);
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (contents(file).contains(text)) {
                    found.add(file);
                }
            }
        }
        return found.stream();
    }

    /** The server takes files away as it likes. */
    private static String contents(Path file) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException gone) {
            return "";
        }
    }
}

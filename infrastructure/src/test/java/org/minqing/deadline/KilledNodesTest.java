package org.minqing.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.AdministratorForTests;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.EmbeddedPostgresForTests.Database;
import org.minqing.MinqingApplication;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseId;
import org.minqing.api.LedgerEvent;
import org.minqing.demo.checker.Recorded;
import org.minqing.demo.checker.StreamChecker;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo district lives through a year in some minutes, on two nodes that are killed at random moments, as no process can
 * defend itself against. Besides what its own people do, calls come in that mostly nobody finishes: what is said of their
 * deadlines the ledger alone says, and it is posted to a server that says no to one in five.
 */
@Tag("thorough")
class KilledNodesTest {

    private static final Logger log = LoggerFactory.getLogger(KilledNodesTest.class);

    private static final Instant BEGINNING = Instant.parse("2026-07-01T01:00:00Z");
    private static final Instant END = Instant.parse("2027-07-01T01:00:00Z");

    /** A year in six minutes. */
    private static final long SPEED =
            Duration.between(BEGINNING, END).toMillis() / Duration.ofMinutes(6).toMillis();

    private static final Duration BETWEEN_CALLS = Duration.ofHours(30);

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final long SEED = 20_260_701L;

    @TempDir
    private Path folder = Path.of("");

    private final Database ledger = EmbeddedPostgresForTests.freshDatabase();
    private final Database keys = EmbeddedPostgresForTests.freshDatabase();
    private final Random random = new Random(SEED);
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final List<Node> nodes = new ArrayList<>();
    private final List<String> posted = new CopyOnWriteArrayList<>();
    private final AtomicInteger posts = new AtomicInteger();
    private final HttpServer hook = listening();

    @BeforeEach
    void twoNodesStandAtTheBeginning() throws IOException {
        SimulatedTime.standingAt(BEGINNING).write(time());
        nodes.add(new Node("with-demo", freePort(), true));
        nodes.getFirst().start();
        await().atMost(Duration.ofMinutes(6))
                .ignoreExceptions()
                .until(() -> get("/api/demo").path("state").asString().equals("LIVING"));
        nodes.add(new Node("other", freePort(), false));
        nodes.getLast().start();
        await().atMost(Duration.ofMinutes(3)).until(nodes.getLast()::isUp);
        jdbc().update(
                        "insert into notice_choice (account, kind, ways) values (?, 'DEADLINE_PASSED', '{APPLICATION,WEBHOOK}')",
                        AdministratorForTests.NAME);
    }

    @AfterEach
    void nobodyRunsAnyMore() {
        nodes.forEach(Node::kill);
        http.close();
        hook.stop(0);
    }

    @Test
    void whatIsDueIsSaidOnceAndNeverTooEarlyAndNothingIsForgotten() throws Exception {
        SimulatedTime year = SimulatedTime.running(BEGINNING, SPEED, END);
        year.write(time());
        List<String> left = new ArrayList<>();
        int kills = 0;
        Instant killNext = Instant.now().plusSeconds(10);
        Instant callNext = BEGINNING;
        while (year.now().isBefore(END)) {
            callNext = callNext.plus(BETWEEN_CALLS);
            awaitTurn(year, callNext);
            call().ifPresent(left::add);
            if (Instant.now().isAfter(killNext)) {
                kills++;
                nodes.get(random.nextInt(nodes.size())).killAndStart();
                killNext = Instant.now().plusMillis(5_000 + random.nextInt(35_000));
            }
        }
        await().atMost(Duration.ofMinutes(3)).until(() -> nodes.stream().allMatch(Node::isUp));
        SimulatedTime last = SimulatedTime.running(END, 60, END.plus(Duration.ofDays(1)));
        last.write(time());
        await().atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofSeconds(2))
                .during(Duration.ofSeconds(10))
                .until(() -> nothingIsDue(last.now().minusSeconds(600)) && nothingIsOnItsWay());
        Instant end = last.now();
        SimulatedTime.standingAt(end).write(time());
        await().atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(2))
                .during(Duration.ofSeconds(10))
                .until(() -> nothingIsDue(end));
        nodes.forEach(Node::kill);

        Map<String, Integer> said = new TreeMap<>();
        int passedOfCalls = 0;
        Set<String> calls = new HashSet<>();
        int streams = 0;
        List<String> broken = new ArrayList<>();
        try (ConfigurableApplicationContext reading = reading()) {
            EventStore store = reading.getBean(EventStore.class);
            for (String id : withDeadlines()) {
                List<Recorded> stream = stream(store, id);
                streams++;
                if (isCall(stream)) {
                    calls.add(id);
                    passedOfCalls += (int) stream.stream()
                            .filter(one -> how(one.event()).equals("passed"))
                            .count();
                }
                stream.forEach(recorded -> said.merge(how(recorded.event()), 1, Integer::sum));
                broken.addAll(StreamChecker.ofDeadlines(CaseId.of(id), stream, end, ZONE));
            }
        }
        log.info(
                "{} kills, {} cases with deadlines, {} of them calls that nobody works on, things said: {}, notices posted: {}",
                kills,
                streams,
                left.size(),
                said,
                posted.size());
        assertThat(broken).as(() -> broken.size() + " things broken").isEmpty();
        assertThat(kills).isGreaterThanOrEqualTo(6);
        assertThat(left).hasSizeGreaterThan(100);
        assertThat(new TreeSet<>(posted)).as("posted at least once").isEqualTo(new TreeSet<>(noticed()));
        assertThat(texts("select about::text from notice where kind = 'DEADLINE_PASSED'").stream()
                        .filter(calls::contains))
                .as("one for each call's deadline")
                .hasSize(passedOfCalls);
        assertThat(said).containsOnlyKeys("near", "other", "passed", "supervised");
    }

    /** Also one whose answer got lost with the node that took it in. */
    private static boolean isCall(List<Recorded> stream) {
        return stream.getFirst().event().act().by().equals(AdministratorForTests.NAME);
    }

    private static void awaitTurn(SimulatedTime year, Instant moment) {
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> !year.now().isBefore(moment.isBefore(END) ? moment : END));
    }

    /** A call comes in; one in three is dispatched. @return its case, where a node took it in */
    private Optional<String> call() throws InterruptedException {
        try {
            String id = post("/api/hotline-requests", """
                    {"channel": "HOTLINE", "areaCode": "999902001001", "category": "公共设施报修/路灯与楼道照明/路灯单盏不亮",
                     "subject": "路灯不亮", "content": "楼前路灯不亮", "nature": "HELP", "urgency": "%s"}
                    """.formatted(random.nextInt(5) == 0 ? "URGENT" : "ORDINARY"))
                    .path("id")
                    .asString();
            if (random.nextInt(3) == 0) {
                post("/api/hotline-requests/" + id + "/dispatch", "{\"leadUnit\": \"YS-J1\"}");
            }
            return Optional.of(id);
        } catch (IOException killedMeanwhile) {
            return Optional.empty();
        }
    }

    private static String how(LedgerEvent event) {
        return switch (event) {
            case CaseEvent.DeadlineNear _ -> "near";
            case CaseEvent.DeadlinePassed _ -> "passed";
            case CaseEvent.DeadlineSupervised _ -> "supervised";
            case LedgerEvent _ -> "other";
        };
    }

    private boolean nothingIsDue(Instant now) {
        return jdbc().queryForList("select 1 from due.due where next_at < ? limit 1", Timestamp.from(now))
                .isEmpty();
    }

    private boolean nothingIsOnItsWay() {
        return jdbc().queryForList("select 1 from delivery where state <> 'SENT' limit 1")
                .isEmpty();
    }

    private List<String> noticed() {
        return texts("select notice_id::text from delivery where way = 'WEBHOOK'");
    }

    private List<String> texts(String sql) {
        return jdbc().query(sql, (row, number) -> String.valueOf(row.getString(1)));
    }

    private JdbcTemplate jdbc() {
        return new JdbcTemplate(ledger.dataSource());
    }

    /** Says no to one in five. */
    private HttpServer listening() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                if (posts.incrementAndGet() % 5 == 0) {
                    exchange.sendResponseHeaders(503, -1);
                } else {
                    posted.add(exchange.getRequestHeaders().getFirst("webhook-id"));
                    exchange.sendResponseHeaders(204, -1);
                }
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private List<String> withDeadlines() {
        return texts("select distinct aggregate_id::text from domain_event where payload_type like '%.deadline-set'");
    }

    private static List<Recorded> stream(EventStore store, String id) {
        return store.readEvents(id, 0)
                .asStream()
                .map(event ->
                        new Recorded(event.getSequenceNumber(), (LedgerEvent) event.getPayload(), event.getTimestamp()))
                .toList();
    }

    private ConfigurableApplicationContext reading() {
        return new SpringApplicationBuilder(MinqingApplication.class)
                .web(WebApplicationType.NONE)
                .run(settings("reading").toArray(String[]::new));
    }

    private List<String> settings(String name) {
        return List.of(
                AdministratorForTests.setting(),
                "--MINQING_DATA_DIR=" + folder.resolve(name),
                "--MINQING_MASTER_KEY=bm9ib2R5IGd1ZXNzZXMgNDcgaGVyb25zIGluIGZvdXI=",
                "--MINQING_KEYS_URL=" + keys.url(),
                "--MINQING_KEYS_USERNAME=" + keys.user(),
                "--MINQING_KEYS_PASSWORD=" + keys.password(),
                "--spring.datasource.url=" + ledger.url(),
                "--spring.datasource.username=" + ledger.user(),
                "--spring.datasource.password=" + ledger.password(),
                "--spring.datasource.hikari.maximum-pool-size=12",
                "--MINQING_WEBHOOK_URL=http://localhost:" + hook.getAddress().getPort() + "/",
                "--MINQING_WEBHOOK_SECRET=whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
                "--MINQING_WEBHOOK_INSIDE=true");
    }

    private Path time() {
        return folder.resolve("time");
    }

    private JsonNode get(String path) throws IOException, InterruptedException {
        return ask(HttpRequest.newBuilder(), path);
    }

    private JsonNode post(String path, String body) throws IOException, InterruptedException {
        return ask(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body)),
                path);
    }

    /** Whichever node answers, which is another one each time. */
    private JsonNode ask(HttpRequest.Builder request, String path) throws IOException, InterruptedException {
        int first = random.nextInt(nodes.size());
        try {
            return ask(nodes.get(first), request, path);
        } catch (ConnectException killed) {
            return ask(nodes.get(nodes.size() - 1 - first), request, path);
        }
    }

    private JsonNode ask(Node node, HttpRequest.Builder request, String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(
                request.uri(URI.create("http://localhost:" + node.port() + path))
                        .header("Authorization", AdministratorForTests.authorization())
                        .timeout(Duration.ofSeconds(10))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** One of the two. */
    private final class Node {

        private final String name;
        private final int port;
        private final boolean demo;
        private Optional<Process> process = Optional.empty();

        private Node(String name, int port, boolean demo) {
            this.name = name;
            this.port = port;
            this.demo = demo;
        }

        int port() {
            return port;
        }

        void start() {
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx400m",
                    "-cp",
                    System.getProperty("java.class.path"),
                    NodeInSimulatedTime.class.getName(),
                    time().toString(),
                    "--server.port=" + port));
            command.addAll(settings(name));
            if (demo) {
                command.addAll(List.of(
                        "--minqing.demo.enabled=true",
                        "--minqing.demo.until=2026-06-30",
                        "--minqing.demo.rate=0.05",
                        "--minqing.demo.matters=400"));
            }
            ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(ProcessBuilder.Redirect.appendTo(
                    Path.of("target", "killed-node-" + name + ".log").toFile()));
            try {
                process = Optional.of(builder.start());
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        void kill() {
            process.ifPresent(running -> {
                running.destroyForcibly();
                running.onExit().join();
            });
        }

        void killAndStart() {
            kill();
            start();
        }

        boolean isUp() {
            try {
                return http.send(
                                        HttpRequest.newBuilder(
                                                        URI.create("http://localhost:" + port + "/actuator/health"))
                                                .timeout(Duration.ofSeconds(5))
                                                .build(),
                                        BodyHandlers.discarding())
                                .statusCode()
                        == 200;
            } catch (IOException notYet) {
                return false;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}

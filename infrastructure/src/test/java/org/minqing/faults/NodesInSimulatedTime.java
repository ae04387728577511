package org.minqing.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.minqing.AdministratorForTests;
import org.minqing.MinqingApplication;
import org.minqing.SharedDatabases;
import org.minqing.faults.ApplicationNode.Where;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two nodes on one PostgreSQL whose clocks run as a file says; the demo district lives on the first. */
final class NodesInSimulatedTime implements AutoCloseable {

    private static final Duration LONGEST_BUILDING = Duration.ofMinutes(6);
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final SharedDatabases databases = new SharedDatabases();
    private final Path folder;
    private final List<String> more;
    private final Random random;
    private final List<ApplicationNode> nodes;

    /**
     * Returns when both are ready.
     *
     * @param time what their clocks show from the beginning
     * @param more settings of each
     * @param random who is asked, and who dies
     */
    NodesInSimulatedTime(Path folder, SimulatedTime time, List<String> more, Random random) throws IOException {
        this.folder = folder;
        this.more = more;
        this.random = random;
        show(time);
        ApplicationNode district = node(
                "with-demo",
                "--minqing.demo.enabled=true",
                "--minqing.demo.until=2026-06-30",
                "--minqing.demo.rate=0.05",
                "--minqing.demo.matters=400");
        ApplicationNode other = node("other");
        this.nodes = List.of(district, other);
        district.start();
        await().atMost(LONGEST_BUILDING)
                .ignoreExceptions()
                .until(() -> ask(district, HttpRequest.newBuilder(), "/api/demo")
                        .path("state")
                        .asString()
                        .equals("LIVING"));
        other.start();
        await().atMost(LONGEST_START).until(other::isReady);
    }

    private ApplicationNode node(String name, String... settings) {
        return new ApplicationNode(
                name,
                Stream.concat(settings(name).stream(), Stream.of(settings)).toList(),
                Where.HERE,
                List.of(NodeInSimulatedTime.class.getName(), time().toString()));
    }

    /** From now on. */
    void show(SimulatedTime time) throws IOException {
        time.write(time());
    }

    void killOne() {
        ApplicationNode victim = nodes.get(random.nextInt(nodes.size()));
        victim.kill();
        victim.start();
    }

    void awaitBoth() {
        await().atMost(LONGEST_START).until(() -> nodes.stream().allMatch(ApplicationNode::isReady));
    }

    void killAll() {
        nodes.forEach(ApplicationNode::kill);
    }

    /** Whichever node answers, which is another one each time. @throws IOException where it is not done, or nobody says so */
    JsonNode post(String path, String body) throws IOException {
        int first = random.nextInt(nodes.size());
        try {
            return ask(nodes.get(first), posted(body), path);
        } catch (ConnectException killed) {
            return ask(nodes.get(nodes.size() - 1 - first), posted(body), path);
        }
    }

    private static HttpRequest.Builder posted(String body) {
        return HttpRequest.newBuilder()
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
    }

    private static JsonNode ask(ApplicationNode node, HttpRequest.Builder request, String path) throws IOException {
        HttpResponse<String> answer = node.send(request, path);
        if (answer.statusCode() / 100 != 2) {
            throw new IOException(answer.statusCode() + " " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }

    JdbcTemplate jdbc() {
        return new JdbcTemplate(databases.dataSource());
    }

    /** To read the ledger by, once the nodes are gone. */
    ConfigurableApplicationContext reader() {
        return new SpringApplicationBuilder(MinqingApplication.class)
                .web(WebApplicationType.NONE)
                .run(Stream.concat(settings("reading").stream(), Stream.of(AdministratorForTests.setting()))
                        .toArray(String[]::new));
    }

    private List<String> settings(String name) {
        return Stream.concat(databases.settings(folder.resolve(name)).stream(), more.stream())
                .toList();
    }

    private Path time() {
        return folder.resolve("time");
    }

    @Override
    public void close() {
        nodes.forEach(ApplicationNode::close);
    }
}

package org.minqing.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.minqing.store.embedded.EmbeddedServer;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A backup as docs/running.md says: the data folder packed up while the application does not run, and put back elsewhere. */
@Tag("long")
@Isolated("starts and kills processes that want the whole machine")
class RestoredBackupTest {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    @TempDir
    private Path folder = Path.of("");

    private ApplicationNode node = new ApplicationNode("none", List.of());

    @AfterEach
    void nobodyRunsAnyMore() {
        node.stop();
        node.close();
    }

    @Test
    void it_holds_what_was_recorded_and_shown_and_whose_names_they_are() throws Exception {
        start("before");
        Directories.bringIn(node, "areas");
        String id = answer(node.send(
                        HttpRequest.newBuilder()
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("""
                                {"channel": "HOTLINE", "areaCode": "999901001001", "category": "公共设施报修", "subject": "路灯不亮",
                                 "content": "三号楼前路灯不亮", "nature": "HELP",
                                 "requester": {"name": "王样例", "phone": "19900000001"}}
                                """)),
                        "/api/hotline-requests"))
                .path("id")
                .asString();
        try (CommandLoad load = CommandLoad.on(node)) {
            load.begin();
            load.goesOn(50, LONGEST_START);
            load.end();
        }
        LedgerChecker before = new LedgerChecker(ledger("before"));
        Projected.isWhatTheEventsSay(node, before);
        Map<String, String> shown = before.projected();
        long events = before.events();
        node.stop();

        packed("before", "archive.tar.gz");
        unpacked("archive.tar.gz", "after");
        start("after");

        LedgerChecker after = new LedgerChecker(ledger("after"));
        assertThat(after.events()).isEqualTo(events);
        assertThat(after.projected()).isEqualTo(shown);
        assertThat(get("/api/ledger/verification").path("intact").asBoolean()).isTrue();
        assertThat(get("/api/cases/" + id).toString()).contains("王*", "三号楼前路灯不亮");
    }

    private void start(String where) {
        node.close();
        node = new ApplicationNode(
                "backup", List.of("--minqing.data-dir=" + folder.resolve(where).resolve("data")));
        node.start();
        await().atMost(LONGEST_START).until(node::isReady);
    }

    private void packed(String where, String archive) throws Exception {
        run(
                "tar",
                "-C",
                folder.resolve(where).toString(),
                "-czpf",
                folder.resolve(archive).toString(),
                "data");
    }

    private void unpacked(String archive, String where) throws Exception {
        Files.createDirectories(folder.resolve(where));
        run(
                "tar",
                "-C",
                folder.resolve(where).toString(),
                "-xzpf",
                folder.resolve(archive).toString());
    }

    private static void run(String... command) throws IOException, InterruptedException {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private DriverManagerDataSource ledger(String where) throws IOException {
        Path data = folder.resolve(where).resolve("data");
        return new DriverManagerDataSource(
                "jdbc:postgresql://localhost:" + read(data.resolve("postgresql.port")) + "/" + EmbeddedServer.NAME,
                EmbeddedServer.NAME,
                read(data.resolve("postgresql.password")));
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, UTF_8).strip();
    }

    private JsonNode get(String path) throws IOException {
        return answer(node.send(HttpRequest.newBuilder(), path));
    }

    private static JsonNode answer(HttpResponse<String> answer) {
        assertThat(answer.statusCode() / 100).isEqualTo(2);
        return JsonMapper.shared().readTree(answer.body());
    }
}

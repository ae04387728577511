package org.minqing.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.minqing.store.embedded.EmbeddedServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A PostgreSQL that is not the application's own is killed under load and started again; the application stays. */
@Tag("long")
@Isolated("starts and kills processes that want the whole machine")
class KilledDatabaseTest {

    private static final Logger log = LoggerFactory.getLogger(KilledDatabaseTest.class);

    private static final int ROUNDS = Integer.getInteger("faults.rounds", 3);
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(30);

    @TempDir
    private Path folder = Path.of("");

    private Optional<EmbeddedServer> server = Optional.empty();
    private ApplicationNode node = new ApplicationNode("none", List.of());

    @BeforeEach
    void theApplicationStarts() throws IOException {
        startDatabase();
        node = new ApplicationNode(
                "database",
                List.of(
                        "--minqing.data-dir=" + folder.resolve("data"),
                        "--spring.datasource.url=" + server().url(),
                        "--spring.datasource.username=" + EmbeddedServer.NAME,
                        "--spring.datasource.password=" + server().password()));
        node.start();
        await().atMost(LONGEST_START).until(node::isReady);
        Directories.bringIn(node, "areas");
    }

    @AfterEach
    void nobodyRunsAnyMore() throws IOException {
        node.stop();
        node.close();
        server().close();
    }

    @Test
    void what_was_acknowledged_is_there_and_the_application_goes_on_by_itself() throws Exception {
        Duration longest = Duration.ZERO;
        try (CommandLoad load = CommandLoad.goingOn(node)) {
            load.begin();
            for (int round = 0; round < ROUNDS; round++) {
                int before = load.acknowledged().size();
                await().atMost(LONGEST_START).until(() -> load.acknowledged().size() > before + 20);
                ServerProcess.in(database()).kill();
                await().atMost(LONGEST_RECOVERY).until(() -> !node.isReady());
                server().close();
                startDatabase();
                long begun = System.nanoTime();
                int then = load.acknowledged().size();
                await().pollInterval(Duration.ofMillis(50))
                        .atMost(LONGEST_RECOVERY)
                        .until(() -> node.isReady() && load.acknowledged().size() > then);
                Duration took = Duration.ofNanos(System.nanoTime() - begun);
                longest = took.compareTo(longest) > 0 ? took : longest;
            }
            load.end();
            LedgerChecker checker = new LedgerChecker(
                    new DriverManagerDataSource(server().url(), EmbeddedServer.NAME, server().password()));
            log.info(
                    "{} kills of the database: {} commands acknowledged, {} never answered, answered again after {} ms at most",
                    ROUNDS,
                    load.acknowledged().size(),
                    load.unanswered().size(),
                    longest.toMillis());
            assertThat(load.refused()).isEmpty();
            assertThat(checker.broken(load.acknowledged(), load.unanswered())).isEmpty();
            assertThat(node.send(HttpRequest.newBuilder(), "/api/ledger/verification")
                            .body())
                    .contains("\"intact\":true");
            Projected.isWhatTheEventsSay(node, checker);
        }
    }

    private void startDatabase() {
        server = Optional.of(EmbeddedServer.start(database()));
    }

    private Path database() {
        return folder.resolve("database");
    }

    private EmbeddedServer server() {
        return server.orElseThrow();
    }
}

package org.minqing.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.minqing.store.embedded.EmbeddedServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The database does not answer, its connections hang, its sessions are ended: whoever asks is told soon, and all goes on by itself. */
@Tag("long")
@Isolated("starts and kills processes that want the whole machine")
class FrozenDatabaseTest {

    private static final Logger log = LoggerFactory.getLogger(FrozenDatabaseTest.class);

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    /** {@code -Dfaults.frozen=60}, in seconds. */
    private static final Duration FROZEN = Duration.ofSeconds(Integer.getInteger("faults.frozen", 15));

    @TempDir
    private Path data = Path.of("");

    private ApplicationNode node = new ApplicationNode("none", List.of());

    @AfterEach
    void nobodyRunsAnyMore() throws Exception {
        Optional<ServerProcess> server = ServerProcess.find(data);
        if (server.isPresent()) {
            server.get().thaw();
        }
        node.stop();
        node.close();
    }

    @Test
    void all_that_was_acknowledged_is_there_and_the_service_answers_again_by_itself() throws Exception {
        node = new ApplicationNode("frozen", List.of("--minqing.data-dir=" + data));
        node.start();
        await().atMost(LONGEST_START).until(node::isReady);
        Directories.bringIn(node, "areas");
        LedgerChecker checker = new LedgerChecker(asItsOwner());
        try (CommandLoad load = CommandLoad.goingOn(node)) {
            load.begin();
            load.goesOn(50, LONGEST_START);

            ServerProcess.in(data).freeze();
            Time.passes(FROZEN);
            long answered = System.nanoTime();
            assertThat(node.isReady()).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - answered)).isLessThan(Duration.ofSeconds(12));
            ServerProcess.in(data).thaw();
            goesOn(load);
            assertThat(load.unheard())
                    .as("callers that were not told to come again within ten seconds")
                    .isZero();

            new JdbcTemplate(asItsOwner())
                    .query(
                            "select pg_terminate_backend(pid) from pg_stat_activity where usename = '"
                                    + EmbeddedServer.NAME + "' and pid <> pg_backend_pid()",
                            row -> {});
            goesOn(load);
            load.end();
            load.askAgain();

            log.info(
                    "{} commands acknowledged, the longest wait for an answer of any kind {} ms",
                    load.acknowledged().size(),
                    load.longestAnswer().toMillis());
            Kept.isAll(load, node, checker);
        }
    }

    private void goesOn(CommandLoad load) {
        load.goesOn(50, Duration.ofSeconds(30));
        await().atMost(Duration.ofSeconds(30)).until(node::isReady);
    }

    private DriverManagerDataSource asItsOwner() throws IOException {
        return new DriverManagerDataSource(
                "jdbc:postgresql://localhost:"
                        + Files.readString(data.resolve("postgresql.port")).strip() + "/" + EmbeddedServer.NAME,
                "postgres",
                Files.readString(data.resolve("postgresql.password")).strip());
    }
}

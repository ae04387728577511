package org.minqing.faults;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.store.embedded.EmbeddedServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The application as it is set up by default is killed under load, in every other round its database with it, and started
 * again. {@code -Dfaults.rounds=200} for an evening's worth of it.
 */
@Tag("long")
@Isolated("starts and kills processes that want the whole machine")
class KilledApplicationTest {

    private static final Logger log = LoggerFactory.getLogger(KilledApplicationTest.class);

    private static final int ROUNDS = Integer.getInteger("faults.rounds", 12);
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final int LONGEST_ROUND_IN_MILLIS = 2_000;

    @TempDir
    private Path data = Path.of("");

    private final long seed =
            Long.getLong("faults.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);
    private ApplicationNode node = new ApplicationNode("none", List.of());

    @AfterEach
    void nobodyRunsAnyMore() throws IOException {
        node.close();
        // Takes the server that the killed application left behind, and stops it.
        EmbeddedPostgresForTests.unpackWhereItStays();
        EmbeddedServer.start(data).close();
    }

    @Test
    void what_was_acknowledged_is_there_once_and_nothing_is_half_there() throws Exception {
        node = new ApplicationNode("killed", List.of("--minqing.data-dir=" + data));
        node.start();
        await().atMost(LONGEST_START).until(node::isReady);
        Directories.bringIn(node, "areas");
        Duration longest = Duration.ZERO;
        try (CommandLoad load = CommandLoad.on(node)) {
            for (int round = 0; round < ROUNDS; round++) {
                load.begin();
                load.goesOn(1, LONGEST_START);
                Time.passes(Duration.ofMillis(random.nextInt(LONGEST_ROUND_IN_MILLIS)));
                if (round % 2 == 1) {
                    ServerProcess.in(data).kill();
                }
                node.kill();
                load.end();

                long begun = System.nanoTime();
                node.start();
                await().pollInterval(Duration.ofMillis(100))
                        .atMost(LONGEST_START)
                        .until(node::isReady);
                longest = longer(longest, Duration.ofNanos(System.nanoTime() - begun));
                load.askAgain();
            }
            LedgerChecker checker = new LedgerChecker(ledger());
            log.info(
                    "{} rounds, seed {}: {} commands acknowledged, {} never answered, {} events, longest start {} ms",
                    ROUNDS,
                    seed,
                    load.acknowledged().size(),
                    load.unanswered().size(),
                    checker.events(),
                    longest.toMillis());
            assertThat(load.everUnanswered())
                    .as("somebody was at work when it was killed")
                    .isPositive();
            Kept.isAll(load, node, checker);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private DriverManagerDataSource ledger() throws IOException {
        return new DriverManagerDataSource(
                "jdbc:postgresql://localhost:" + read("postgresql.port") + "/" + EmbeddedServer.NAME,
                EmbeddedServer.NAME,
                read("postgresql.password"));
    }

    private String read(String file) throws IOException {
        return Files.readString(data.resolve(file), UTF_8).strip();
    }
}

package org.minqing.faults;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PostgreSQL that is not the application's own is killed under load and started again; the application stays. */
@Tag("long")
@Isolated("starts and kills processes that want the whole machine")
class KilledDatabaseTest {

    private static final Logger log = LoggerFactory.getLogger(KilledDatabaseTest.class);

    private static final int ROUNDS = Integer.getInteger("faults.rounds", 8);
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(30);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void what_was_acknowledged_is_there_and_the_application_goes_on_by_itself() throws Exception {
        Duration longest = Duration.ZERO;
        try (NodeOnServer both = new NodeOnServer("database", folder.resolve("database"), folder.resolve("data"));
                CommandLoad load = CommandLoad.goingOn(both.node())) {
            load.begin();
            for (int round = 0; round < ROUNDS; round++) {
                load.goesOn(20, LONGEST_START);
                both.process().kill();
                await().atMost(LONGEST_RECOVERY).until(() -> !both.node().isReady());
                both.startServerAgain();
                long begun = System.nanoTime();
                load.goesOn(1, LONGEST_RECOVERY);
                await().pollInterval(Duration.ofMillis(50))
                        .atMost(LONGEST_RECOVERY)
                        .until(both.node()::isReady);
                Duration took = Duration.ofNanos(System.nanoTime() - begun);
                longest = took.compareTo(longest) > 0 ? took : longest;
            }
            load.end();
            load.askAgain();
            log.info(
                    "{} kills of the database: {} commands acknowledged, {} never answered, answered again after {} ms at most",
                    ROUNDS,
                    load.acknowledged().size(),
                    load.unanswered().size(),
                    longest.toMillis());
            Kept.isAll(load, both.node(), new LedgerChecker(both.ledger()));
        }
    }
}

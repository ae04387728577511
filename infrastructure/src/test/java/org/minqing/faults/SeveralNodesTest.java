package org.minqing.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.EmbeddedPostgresForTests.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Three nodes on one PostgreSQL, and callers whom any of them may answer. */
@Tag("long")
@Isolated("starts and kills processes that want the whole machine")
class SeveralNodesTest {

    private static final Logger log = LoggerFactory.getLogger(SeveralNodesTest.class);

    private static final Duration LONGEST_START = Duration.ofMinutes(3);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    private static final int ENOUGH = 100;

    @TempDir
    private Path folder = Path.of("");

    private final Database ledger = EmbeddedPostgresForTests.freshDatabase();
    private final Database keys = EmbeddedPostgresForTests.freshDatabase();
    private List<ApplicationNode> nodes = List.of();

    @BeforeEach
    void threeNodesStart() throws Exception {
        nodes = Stream.of("first", "second", "third")
                .map(name -> new ApplicationNode(name, settings(name)))
                .toList();
        for (ApplicationNode node : nodes) {
            node.start();
            await().atMost(LONGEST_START).until(node::isReady);
        }
        Directories.bringIn(nodes.getFirst(), "areas");
        Directories.bringIn(nodes.getFirst(), "units");
        for (ApplicationNode node : nodes) {
            await().atMost(Duration.ofSeconds(10)).until(() -> Directories.areKnown(node, "units", "SL-QU"));
        }
    }

    @AfterEach
    void nobodyRunsAnyMore() {
        nodes.forEach(ApplicationNode::close);
    }

    @Test
    void one_is_killed_while_all_are_at_work_and_nothing_is_lost_or_doubled() throws Exception {
        try (CommandLoad load = CommandLoad.onAnyOf(nodes)) {
            load.begin();
            await().atMost(LONGEST_START).until(() -> load.acknowledged().size() > ENOUGH);
            nodes.getFirst().kill();
            int then = load.acknowledged().size();
            await().atMost(LONGEST_START).until(() -> load.acknowledged().size() > then + ENOUGH);
            nodes.getFirst().start();
            await().atMost(LONGEST_START).until(nodes.getFirst()::isReady);
            int again = load.acknowledged().size();
            await().atMost(LONGEST_START).until(() -> load.acknowledged().size() > again + ENOUGH);
            load.end();

            LedgerChecker checker = new LedgerChecker(ledger.dataSource());
            log.info(
                    "{} commands acknowledged, {} never answered, {} events, longest wait of a caller {} ms",
                    load.acknowledged().size(),
                    load.unanswered().size(),
                    checker.events(),
                    load.longestWait().toMillis());
            assertThat(load.refused()).isEmpty();
            assertThat(checker.broken(load.acknowledged(), load.unanswered())).isEmpty();
            assertThat(load.longestWait()).isLessThan(LONGEST_WAIT);
            Projected.isWhatTheEventsSay(nodes.getLast(), checker);
        }
    }

    private List<String> settings(String name) {
        return List.of(
                "--minqing.data-dir=" + folder.resolve(name),
                "--MINQING_MASTER_KEY=bm9ib2R5IGd1ZXNzZXMgNDcgaGVyb25zIGluIGZvdXI=",
                "--MINQING_KEYS_URL=" + keys.url(),
                "--MINQING_KEYS_USERNAME=" + keys.user(),
                "--MINQING_KEYS_PASSWORD=" + keys.password(),
                "--spring.datasource.url=" + ledger.url(),
                "--spring.datasource.username=" + ledger.user(),
                "--spring.datasource.password=" + ledger.password(),
                "--spring.datasource.hikari.maximum-pool-size=12");
    }
}

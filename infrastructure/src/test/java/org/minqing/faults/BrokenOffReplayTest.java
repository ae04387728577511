package org.minqing.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/** How far all had come is lost, and the application is killed again and again while it takes in the events from the first on. */
@Tag("long")
@Isolated("starts and kills processes that want the whole machine")
class BrokenOffReplayTest {

    private static final Logger log = LoggerFactory.getLogger(BrokenOffReplayTest.class);

    /** {@code -Dfaults.replay=100000}, in events. */
    private static final int EVENTS = Integer.getInteger("faults.replay", 4_000);

    private static final int TIMES = Integer.getInteger("faults.interruptions", 3);
    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration LONGEST_IMPORT = Duration.ofMinutes(5);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void in_the_end_all_is_filled_as_if_nothing_had_happened() throws Exception {
        Random random = new Random(ThreadLocalRandom.current().nextLong());
        try (NodeOnServer both = new NodeOnServer("replay", folder.resolve("database"), folder.resolve("data"))) {
            ApplicationNode node = both.node();
            LedgerChecker checker = new LedgerChecker(both.ledger());
            Letters.bringIn(node, EVENTS / Letters.EVENTS_EACH);
            await().atMost(LONGEST_IMPORT).until(() -> checker.events() >= EVENTS);
            Projected.isCaughtUp(node);
            Map<String, String> before = checker.projected();
            Duration longest = Projected.fill(node, "cases").dividedBy(2);
            int caught = 0;
            node.kill();
            JdbcTemplate ledger = new JdbcTemplate(both.ledger());
            ledger.update("delete from token_entry where processor_name in ('cases', 'figures', 'due')");
            for (int time = 0; time < TIMES; time++) {
                node.start();
                await().pollInterval(Duration.ofMillis(20))
                        .atMost(LONGEST_START)
                        .until(() -> Projected.isBeingFilled(ledger));
                Time.passes(Duration.ofMillis(random.nextLong(longest.toMillis())));
                node.kill();
                caught += Projected.isFilled(ledger) ? 0 : 1;
                await().until(() -> !Projected.isBeingFilled(ledger));
            }
            node.start();
            await().atMost(LONGEST_START).until(node::isReady);
            log.info("{} events, {} of {} kills met a filling under way", checker.events(), caught, TIMES);
            assertThat(caught).isEqualTo(TIMES);
            Projected.isCaughtUp(node);
            assertThat(checker.projected()).isEqualTo(before);
        }
    }
}

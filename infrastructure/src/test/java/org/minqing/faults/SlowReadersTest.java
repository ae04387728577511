package org.minqing.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two hundred boards are read by a byte a second, for an hour where one has the time, and callers notice nothing of it. */
@Tag("thorough")
@Isolated("measures times and a heap")
class SlowReadersTest {

    private static final Logger log = LoggerFactory.getLogger(SlowReadersTest.class);

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    private static final Duration PHASE = Duration.ofSeconds(30);

    /** {@code -Dfaults.slow=3600}, in seconds. */
    private static final Duration SLOW = Duration.ofSeconds(Integer.getInteger("faults.slow", 180));

    private static final int BOARDS = 200;

    /** Cases that are remembered so that they need not be read, and whatever a server gathers in its first minutes. */
    private static final long A_WARM_HEAP = 80L << 10;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void callers_wait_no_longer_and_nothing_piles_up() throws Exception {
        try (NodeOnServer both = new NodeOnServer("slow", folder.resolve("database"), folder.resolve("data"));
                CommandLoad load = CommandLoad.calmlyOn(both.node())) {
            load.begin();
            load.goesOn(500, LONGEST_START);
            load.tookAtMost(99);
            Time.passes(PHASE);
            Duration alone = load.tookAtMost(99);

            try (SlowReaders readers = new SlowReaders(both.node(), BOARDS)) {
                Time.passes(PHASE);
                long heap = both.node().heapInUse();
                Time.passes(SLOW);
                load.tookAtMost(99);
                Time.passes(PHASE);
                Duration beside = load.tookAtMost(99);
                long then = both.node().heapInUse();
                long threads = both.node().threads();
                log.info(
                        "{} commands acknowledged, {} boards gone; 99 of 100 callers waited at most {} ms alone and {} ms at last;"
                                + " heap {} MB and {} MB, {} threads",
                        load.acknowledged().size(),
                        readers.gone(),
                        alone.toMillis(),
                        beside.toMillis(),
                        heap >> 10,
                        then >> 10,
                        threads);
                assertThat(readers.gone()).isGreaterThan(BOARDS);
                assertThat(beside).isLessThan(alone.multipliedBy(3).plusMillis(50));
                assertThat(then).isLessThan(heap + A_WARM_HEAP);
                assertThat(threads).as("none for each board, none left by one").isLessThan(BOARDS);
            }
            load.end();
            assertThat(load.everUnanswered()).isZero();
            Kept.isAll(load, both.node(), new LedgerChecker(both.ledger()));
        }
    }
}

package org.minqing.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Three nodes on one PostgreSQL, and callers whom any of them may answer. */
@Tag("long")
@Isolated("starts and kills processes that want the whole machine")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeveralNodesTest {

    private static final Logger log = LoggerFactory.getLogger(SeveralNodesTest.class);

    private static final Duration LONGEST_START = ThreeNodes.LONGEST_START;
    /** What was under way on a node that died is taken over after ten seconds, and asked for at one node after the other. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private static final int ENOUGH = 60;

    /** Claims last ten seconds, and are looked for every five. */
    private static final Duration TAKEN_OVER = Duration.ofSeconds(30);

    /** Longer than a node is waited for that is at work on a request, and than the claims it has last. */
    private static final Duration STOOD_STILL = Duration.ofSeconds(25);

    private Optional<ThreeNodes> started = Optional.empty();

    @BeforeAll
    void theyStart(@TempDir Path folder) throws Exception {
        started = Optional.of(new ThreeNodes(folder, List.of()));
    }

    @AfterAll
    void nobodyRunsAnyMore() {
        nodes().close();
    }

    private ThreeNodes nodes() {
        return started.orElseThrow();
    }

    @Test
    void one_is_killed_while_all_are_at_work_and_nothing_is_lost_or_doubled() throws Exception {
        try (CommandLoad load = CommandLoad.onAnyOf(nodes().all())) {
            load.begin();
            load.goesOn(ENOUGH, LONGEST_START);
            nodes().first().kill();
            load.goesOn(ENOUGH, LONGEST_START);
            long newest = nodes().checker().newest();
            long begun = System.nanoTime();
            await().atMost(TAKEN_OVER).until(() -> Projected.goesUpTo(nodes().last(), newest));
            log.info(
                    "Another node has taken over lists, figures and deadlines after {} ms",
                    Duration.ofNanos(System.nanoTime() - begun).toMillis());
            nodes().first().start();
            await().atMost(LONGEST_START).until(nodes().first()::isReady);
            load.goesOn(ENOUGH, LONGEST_START);
            load.end();
            load.askAgain();

            assertNothingIsLostOrDoubled(load);
        }
    }

    @Test
    void one_stands_still_until_others_have_taken_over_and_does_nothing_again_when_it_wakes() throws Exception {
        ApplicationNode frozen = nodes().second();
        try (CommandLoad load = CommandLoad.onAnyOf(nodes().all())) {
            load.begin();
            load.goesOn(ENOUGH, LONGEST_START);
            frozen.freeze();
            Time.passes(STOOD_STILL);
            frozen.thaw();
            await().atMost(LONGEST_WAIT).until(frozen::isReady);
            load.goesOn(ENOUGH, LONGEST_START);
            load.end();
            load.askAgain();

            assertNothingIsLostOrDoubled(load);
        }
    }

    @Test
    void what_one_node_wrote_the_board_of_another_shows_within_half_a_second() throws Exception {
        ApplicationNode writer = nodes().first();
        List<Duration> waits = new ArrayList<>();
        try (CommandLoad load = CommandLoad.on(writer);
                WatchedFigures board = WatchedFigures.of(nodes().last())) {
            long begun = board.receivedToday();
            for (int matter = 1; matter <= 20; matter++) {
                load.report();
                long acknowledged = System.nanoTime();
                long wanted = begun + matter;
                await().pollInterval(Duration.ofMillis(5))
                        .atMost(Duration.ofSeconds(5))
                        .until(() -> board.receivedToday() >= wanted);
                waits.add(Duration.ofNanos(System.nanoTime() - acknowledged));
            }
        }
        List<Duration> sorted = waits.stream().sorted().toList();
        log.info(
                "Seen on another node after {} ms in the median, {} ms at most",
                sorted.get(10).toMillis(),
                sorted.getLast().toMillis());
        assertThat(sorted.get(10)).isLessThan(Duration.ofMillis(500));
        // The first finds a machine that has not yet warmed up.
        assertThat(sorted.get(18)).isLessThan(Duration.ofSeconds(2));
    }

    private void assertNothingIsLostOrDoubled(CommandLoad load) throws Exception {
        LedgerChecker checker = nodes().checker();
        log.info(
                "{} commands acknowledged, {} never answered, {} events, longest wait of a caller {} ms",
                load.acknowledged().size(),
                load.unanswered().size(),
                checker.events(),
                load.longestWait().toMillis());
        assertThat(load.longestWait()).isLessThan(LONGEST_WAIT);
        Kept.isAll(load, nodes().last(), checker);
    }
}

package org.minqing.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.minqing.axonserver.AxonServerStub;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The demo district lives on one of three nodes, callers come to all of them, and first another node dies, then the district's own. */
@Tag("thorough")
@Isolated("starts and kills processes that want the whole machine")
class DemoOnSeveralNodesTest {

    private static final Logger log = LoggerFactory.getLogger(DemoOnSeveralNodesTest.class);

    private static final Duration LONGEST_START = ThreeNodes.LONGEST_START;
    /** What was under way on a node that died is taken over after ten seconds, and asked for at one node after the other. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private static final int ENOUGH = 200;
    private static final List<String> DISTRICT = List.of("--minqing.demo.enabled=true", "--minqing.demo.rate=600");

    @TempDir
    private Path folder = Path.of("");

    @Test
    void nothing_is_lost_or_doubled_and_the_district_goes_on() throws Exception {
        try (ThreeNodes nodes = new ThreeNodes(folder, DISTRICT);
                CommandLoad load = CommandLoad.onAnyOf(nodes.all())) {
            livesThroughTwoDeaths(nodes, load);

            Kept.isAll(load, nodes.first(), nodes.checker());
        }
    }

    @Test
    void nor_is_it_on_an_axon_server_to_which_its_year_was_moved() throws Exception {
        try (AxonServerStub server = AxonServerStub.started();
                ThreeNodes nodes = ThreeNodes.movedTo(server, folder, DISTRICT);
                CommandLoad load = CommandLoad.onAnyOf(nodes.all())) {
            livesThroughTwoDeaths(nodes, load);

            LedgerChecker checker = nodes.checker();
            await().atMost(LONGEST_WAIT).until(() -> checker.events() == server.stored());
            Kept.isAll(load, nodes.first(), checker);
        }
    }

    private static void livesThroughTwoDeaths(ThreeNodes nodes, CommandLoad load) throws Exception {
        await().atMost(ThreeNodes.LONGEST_BUILDING).until(() -> District.isLiving(nodes.last()));
        load.begin();
        load.goesOn(ENOUGH, LONGEST_START);
        for (ApplicationNode victim : List.of(nodes.second(), nodes.last())) {
            victim.kill();
            load.goesOn(ENOUGH, LONGEST_START);
            victim.start();
            await().atMost(LONGEST_START).until(victim::isReady);
            load.goesOn(ENOUGH, LONGEST_START);
        }
        await().atMost(ThreeNodes.LONGEST_BUILDING).until(() -> District.isLiving(nodes.last()));
        long events = nodes.checker().events();
        load.goesOn(ENOUGH, LONGEST_START);
        load.end();
        load.askAgain();
        // Whatever the district does from here on would stand in one of two pictures alone.
        nodes.last().kill();

        log.info(
                "{} commands acknowledged, {} not answered at first, {} events, longest wait of a caller {} ms",
                load.acknowledged().size(),
                load.everUnanswered(),
                events,
                load.longestWait().toMillis());
        assertThat(load.longestWait()).isLessThan(LONGEST_WAIT);
    }
}

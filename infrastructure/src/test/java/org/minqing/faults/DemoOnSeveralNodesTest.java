package org.minqing.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The demo district lives on one of three nodes, callers come to all of them, and first another node dies, then the district's own. */
@Tag("thorough")
@Isolated("starts and kills processes that want the whole machine")
class DemoOnSeveralNodesTest {

    private static final Logger log = LoggerFactory.getLogger(DemoOnSeveralNodesTest.class);

    private static final Duration LONGEST_START = ThreeNodes.LONGEST_START;
    private static final Duration LONGEST_BUILDING = Duration.ofMinutes(15);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    private static final int ENOUGH = 200;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void nothing_is_lost_or_doubled_and_the_district_goes_on() throws Exception {
        try (ThreeNodes nodes = new ThreeNodes(folder, "--minqing.demo.enabled=true", "--minqing.demo.rate=600");
                CommandLoad load = CommandLoad.onAnyOf(nodes.all())) {
            await().atMost(LONGEST_BUILDING).until(() -> isLiving(nodes.last()));
            load.begin();
            goesOn(load);
            for (ApplicationNode victim : List.of(nodes.second(), nodes.last())) {
                victim.kill();
                goesOn(load);
                victim.start();
                await().atMost(LONGEST_START).until(victim::isReady);
                goesOn(load);
            }
            await().atMost(LONGEST_BUILDING).until(() -> isLiving(nodes.last()));
            long events = nodes.checker().events();
            goesOn(load);
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
            Kept.isAll(load, nodes.first(), nodes.checker());
        }
    }

    private static boolean isLiving(ApplicationNode node) {
        try {
            return node.send(HttpRequest.newBuilder(), "/api/demo").body().contains("LIVING");
        } catch (IOException notYet) {
            return false;
        }
    }

    private static void goesOn(CommandLoad load) {
        int then = load.acknowledged().size();
        await().atMost(LONGEST_START).until(() -> load.acknowledged().size() > then + ENOUGH);
    }
}

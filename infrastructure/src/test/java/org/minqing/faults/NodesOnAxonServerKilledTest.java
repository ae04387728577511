package org.minqing.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.minqing.axonserver.AxonServerStub;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Three nodes share a stand-in for an Axon Server: first one of them dies, then the server is away for a while. */
@Tag("thorough")
@Isolated("starts and kills processes that want the whole machine")
class NodesOnAxonServerKilledTest {

    private static final Logger log = LoggerFactory.getLogger(NodesOnAxonServerKilledTest.class);

    private static final Duration LONGEST_START = ThreeNodes.LONGEST_START;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final int ENOUGH = 200;

    @TempDir
    private Path folder = Path.of("");

    @Test
    void nothing_is_lost_or_doubled_and_all_goes_on() throws Exception {
        try (AxonServerStub server = AxonServerStub.started();
                ThreeNodes nodes = ThreeNodes.on(server, folder);
                CommandLoad load = CommandLoad.onAnyOf(nodes.all())) {
            load.begin();
            load.goesOn(ENOUGH, LONGEST_START);
            nodes.first().kill();
            load.goesOn(ENOUGH, LONGEST_START);
            nodes.first().start();
            await().atMost(LONGEST_START).until(nodes.first()::isReady);
            load.goesOn(ENOUGH, LONGEST_START);

            server.stop();
            await().atMost(LONGEST_WAIT).until(() -> nodes.all().stream().noneMatch(ApplicationNode::isReady));
            server.start();
            long back = System.nanoTime();
            load.goesOn(ENOUGH, LONGEST_START);
            log.info(
                    "Went on {} ms after the server was back",
                    Duration.ofNanos(System.nanoTime() - back).toMillis());
            load.end();
            load.askAgain();

            LedgerChecker checker = nodes.checker();
            await().atMost(LONGEST_WAIT).until(() -> checker.events() == server.stored());
            log.info(
                    "{} commands acknowledged, {} not answered at first, {} events, longest wait of a caller {} ms",
                    load.acknowledged().size(),
                    load.everUnanswered(),
                    checker.events(),
                    load.longestWait().toMillis());
            assertThat(load.longestWait()).isLessThan(LONGEST_WAIT);
            Kept.isAll(load, nodes.first(), checker);
        }
    }
}

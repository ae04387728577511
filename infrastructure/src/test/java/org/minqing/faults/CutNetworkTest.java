package org.minqing.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.minqing.SharedDatabases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Two nodes on one PostgreSQL, and the cable of one of them is drawn out: it reaches nobody, and nobody reaches it. */
@Tag("long")
@Isolated("starts and kills processes that want the whole machine")
class CutNetworkTest {

    private static final Logger log = LoggerFactory.getLogger(CutNetworkTest.class);

    private static final Duration LONGEST_START = Duration.ofMinutes(2);
    /** Ten seconds until a caller asks the other node, ten until that one may take over, and something for the asking. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private static final Duration CUT = Duration.ofSeconds(Integer.getInteger("faults.cut", 25));
    private static final int ENOUGH = 20;

    @TempDir
    private Path folder = Path.of("");

    private final SharedDatabases databases = new SharedDatabases();

    @Test
    void the_other_goes_on_alone_and_the_one_that_was_cut_off_comes_back_by_itself() throws Exception {
        String server = databases.server();
        int port = Integer.parseInt(server.replaceAll("^.*:", ""));
        try (NetworkOfItsOwn network = new NetworkOfItsOwn(port);
                ApplicationNode here = new ApplicationNode("connected", settings("here", server, server));
                ApplicationNode there =
                        new ApplicationNode("cut", settings("there", server, network.doorAddress()), network.place());
                CommandLoad load = CommandLoad.onAnyOf(List.of(here, there))) {
            for (ApplicationNode node : List.of(here, there)) {
                node.start();
                await().atMost(LONGEST_START).until(node::isReady);
            }
            Directories.bringIn(here, "areas");
            Directories.bringIn(here, "units");
            await().atMost(Duration.ofSeconds(10)).until(() -> Directories.areKnown(there, "units", "SL-QU"));
            load.begin();
            load.goesOn(ENOUGH, LONGEST_START);

            network.cut();
            long begun = System.nanoTime();
            load.goesOn(ENOUGH, LONGEST_START);
            await().atMost(LONGEST_START).until(() -> System.nanoTime() - begun > CUT.toNanos());
            network.forget();
            network.mend();
            long mended = System.nanoTime();
            await().atMost(LONGEST_START).until(there::isReady);
            log.info(
                    "Ready again {} ms after the cable was put back",
                    Duration.ofNanos(System.nanoTime() - mended).toMillis());
            load.goesOn(ENOUGH, LONGEST_START);
            load.end();
            load.askAgain();

            log.info(
                    "{} commands acknowledged, {} not answered at first, longest wait {} ms",
                    load.acknowledged().size(),
                    load.everUnanswered(),
                    load.longestWait().toMillis());
            assertThat(load.longestWait()).isLessThan(LONGEST_WAIT);
            Kept.isAll(load, here, new LedgerChecker(databases.dataSource()));
            Projected.isCaughtUp(there);
        }
    }

    private List<String> settings(String name, String server, String asSeenThere) {
        List<String> settings = new ArrayList<>(databases.settings(folder.resolve(name)));
        settings.replaceAll(setting -> setting.replace(server, asSeenThere));
        settings.add("--minqing.trusted-proxies=" + NetworkOfItsOwn.HERE);
        return settings;
    }
}

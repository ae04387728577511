package org.minqing.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.minqing.faults.CommandLoad.Sent;
import org.minqing.store.embedded.EmbeddedServer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The power goes: the database lies on a disk that is a file, and into that file comes nothing but what was flushed, or what
 * the system wrote back by itself. A copy of the file, taken while the database stands still, is what a machine would find
 * after the power came back.
 */
@Tag("long")
@Isolated("starts and kills processes that want the whole machine")
class PowerLossTest {

    private static final Logger log = LoggerFactory.getLogger(PowerLossTest.class);

    private static final int OUTAGES = Integer.getInteger("faults.outages", 3);
    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    @TempDir
    private Path folder = Path.of("");

    private SmallDisk disk = SmallDisk.NONE;

    /** @param acknowledged what callers had been told before the power went */
    private record Outage(Path image, List<Sent> acknowledged) {}

    @BeforeEach
    void mount() throws Exception {
        Path image = folder.resolve("image");
        assertThat(SystemTool.run("truncate", "-s", "600m", image.toString())).isTrue();
        assumeTrue(SystemTool.run("mkfs.ext4", "-q", image.toString()), "No file system can be made here");
        disk = SmallDisk.of(image, folder.resolve("disk"));
    }

    @AfterEach
    void unmount() throws Exception {
        disk.close();
    }

    @Test
    void what_was_acknowledged_before_the_power_went_is_there_once_afterwards() throws Exception {
        List<Outage> outages = new ArrayList<>();
        List<Sent> all = new ArrayList<>();
        try (NodeOnServer both = new NodeOnServer("power", disk.folder().resolve("database"), folder.resolve("data"));
                CommandLoad load = CommandLoad.goingOn(both.node())) {
            load.begin();
            for (int round = 0; round < OUTAGES; round++) {
                load.goesOn(50, LONGEST_START);
                outages.add(powerGoes(both.process(), load, folder.resolve("image-" + round)));
            }
            load.end();
            all.addAll(load.acknowledged());
            all.addAll(load.unanswered());
        }

        for (Outage outage : outages) {
            try (SmallDisk found = SmallDisk.of(outage.image(), folder.resolve("found"));
                    EmbeddedServer server = EmbeddedServer.start(found.folder().resolve("database"))) {
                LedgerChecker checker = new LedgerChecker(
                        new DriverManagerDataSource(server.url(), EmbeddedServer.NAME, server.password()));
                log.info(
                        "{} acknowledged, {} events found",
                        outage.acknowledged().size(),
                        checker.events());
                List<Sent> others = new ArrayList<>(all);
                others.removeAll(outage.acknowledged());
                assertThat(checker.broken(outage.acknowledged(), others)).isEmpty();
            }
        }
    }

    private static Outage powerGoes(ServerProcess server, CommandLoad load, Path image) throws Exception {
        List<Sent> acknowledged = load.acknowledged();
        server.freeze();
        try {
            assertThat(SystemTool.run(
                            "cp",
                            "--sparse=always",
                            image.resolveSibling("image").toString(),
                            image.toString()))
                    .isTrue();
        } finally {
            server.thaw();
        }
        return new Outage(image, acknowledged);
    }
}

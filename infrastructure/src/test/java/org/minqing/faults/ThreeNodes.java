package org.minqing.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.minqing.SharedDatabases;
import org.minqing.axonserver.AxonServerStub;
import org.minqing.store.StoredStreams;

/** On one PostgreSQL, with the areas and units of the invented district. */
final class ThreeNodes implements AutoCloseable {

    static final Duration LONGEST_START = Duration.ofMinutes(3);
    static final Duration LONGEST_BUILDING = Duration.ofMinutes(15);
    private static final String LAST = "third";

    private final SharedDatabases databases = new SharedDatabases();
    private final Path folder;
    private final List<ApplicationNode> all;

    /**
     * Returns when all are ready.
     *
     * @param ofTheLast settings of the last one alone
     */
    ThreeNodes(Path folder, List<String> ofTheLast) throws IOException {
        this(folder, List.of(), ofTheLast);
        begin();
    }

    /** The same on an Axon Server that keeps their events. */
    static ThreeNodes on(AxonServerStub server, Path folder) throws IOException {
        ThreeNodes nodes = new ThreeNodes(folder, there(server), List.of());
        nodes.begin();
        return nodes;
    }

    /** The same, where the invented district's year was built in PostgreSQL, and its ledger moved to the server. */
    static ThreeNodes movedTo(AxonServerStub server, Path folder, List<String> ofTheDistrict) throws IOException {
        ThreeNodes nodes = new ThreeNodes(folder, there(server), ofTheDistrict);
        try (ApplicationNode builder = new ApplicationNode("builder", nodes.settings(LAST, List.of(), ofTheDistrict))) {
            builder.start();
            await().atMost(LONGEST_BUILDING).until(() -> District.isLiving(builder));
            builder.stop();
        }
        try (ApplicationNode mover = new ApplicationNode(
                "mover", nodes.settings(LAST, there(server), List.of("--move-ledger-to=axon-server")))) {
            mover.start();
            assertThat(mover.end()).as("moved, as its log tells").isZero();
        }
        nodes.begin();
        return nodes;
    }

    private static List<String> there(AxonServerStub server) {
        return List.of(
                "--spring.profiles.active=" + StoredStreams.ON_AXON_SERVER,
                "--MINQING_AXON_SERVER=" + server.address());
    }

    private ThreeNodes(Path folder, List<String> ofAll, List<String> ofTheLast) {
        this.folder = folder;
        this.all = List.of(
                new ApplicationNode("first", settings("first", ofAll, List.of())),
                new ApplicationNode("second", settings("second", ofAll, List.of())),
                new ApplicationNode(LAST, settings(LAST, ofAll, ofTheLast)));
    }

    private void begin() throws IOException {
        for (ApplicationNode node : all) {
            node.start();
            await().atMost(LONGEST_START).until(node::isReady);
        }
        Directories.bringIn(all.getFirst(), "areas");
        Directories.bringIn(all.getFirst(), "units");
        for (ApplicationNode node : all) {
            await().atMost(Duration.ofSeconds(10)).until(() -> Directories.areKnown(node, "units", "SL-QU"));
        }
    }

    private List<String> settings(String name, List<String> ofAll, List<String> more) {
        return Stream.of(databases.settings(folder.resolve(name)), ofAll, more)
                .flatMap(List::stream)
                .toList();
    }

    List<ApplicationNode> all() {
        return all;
    }

    ApplicationNode first() {
        return all.getFirst();
    }

    ApplicationNode second() {
        return all.get(1);
    }

    ApplicationNode last() {
        return all.getLast();
    }

    LedgerChecker checker() {
        return new LedgerChecker(databases.dataSource());
    }

    @Override
    public void close() {
        all.forEach(ApplicationNode::close);
    }
}

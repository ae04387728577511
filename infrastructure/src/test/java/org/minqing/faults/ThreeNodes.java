package org.minqing.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.EmbeddedPostgresForTests.Database;
import org.minqing.axonserver.AxonServerStub;
import org.minqing.store.StoredStreams;

/** On one PostgreSQL, with the areas and units of the invented district. */
final class ThreeNodes implements AutoCloseable {

    static final Duration LONGEST_START = Duration.ofMinutes(3);

    private final Database ledger = EmbeddedPostgresForTests.freshDatabase();
    private final Database keys = EmbeddedPostgresForTests.freshDatabase();
    private final Path folder;
    private final List<ApplicationNode> all = new ArrayList<>();

    /**
     * Returns when all are ready.
     *
     * @param ofTheLast settings of the last one alone
     */
    ThreeNodes(Path folder, String... ofTheLast) throws IOException {
        this(folder, List.of(), List.of(ofTheLast));
    }

    /** The same on an Axon Server that keeps their events. */
    static ThreeNodes on(AxonServerStub server, Path folder) throws IOException {
        return new ThreeNodes(
                folder,
                List.of(
                        "--spring.profiles.active=" + StoredStreams.ON_AXON_SERVER,
                        "--MINQING_AXON_SERVER=" + server.address()),
                List.of());
    }

    private ThreeNodes(Path folder, List<String> ofAll, List<String> ofTheLast) throws IOException {
        this.folder = folder;
        add("first", ofAll);
        add("second", ofAll);
        add("third", Stream.concat(ofAll.stream(), ofTheLast.stream()).toList());
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

    private void add(String name, List<String> more) {
        List<String> settings = new ArrayList<>(List.of(
                "--minqing.data-dir=" + folder.resolve(name),
                "--MINQING_MASTER_KEY=bm9ib2R5IGd1ZXNzZXMgNDcgaGVyb25zIGluIGZvdXI=",
                "--MINQING_KEYS_URL=" + keys.url(),
                "--MINQING_KEYS_USERNAME=" + keys.user(),
                "--MINQING_KEYS_PASSWORD=" + keys.password(),
                "--spring.datasource.url=" + ledger.url(),
                "--spring.datasource.username=" + ledger.user(),
                "--spring.datasource.password=" + ledger.password(),
                "--spring.datasource.hikari.maximum-pool-size=12"));
        settings.addAll(more);
        all.add(new ApplicationNode(name, settings));
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
        return new LedgerChecker(ledger.dataSource());
    }

    @Override
    public void close() {
        all.forEach(ApplicationNode::close);
    }
}

package org.minqing.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.faults.ApplicationNode.Where;
import org.minqing.store.embedded.EmbeddedServer;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** One application, with the areas of the invented district, and a PostgreSQL beside it that is not its own. */
final class NodeOnServer implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(2);

    private final Path database;
    private Optional<EmbeddedServer> server;
    private final ApplicationNode node;

    /**
     * Returns when it is ready.
     *
     * @param database the folder of the PostgreSQL
     * @param data the folder of the application
     */
    NodeOnServer(String name, Path database, Path data, String... settings) throws IOException {
        this(name, Where.HERE, database, data, settings);
    }

    NodeOnServer(String name, Where where, Path database, Path data, String... settings) throws IOException {
        EmbeddedPostgresForTests.unpackWhereItStays();
        this.database = database;
        this.server = Optional.of(EmbeddedServer.start(database));
        List<String> all = new ArrayList<>(List.of(
                "--minqing.data-dir=" + data,
                "--spring.datasource.url=" + server().url(),
                "--spring.datasource.username=" + EmbeddedServer.NAME,
                "--spring.datasource.password=" + server().password()));
        all.addAll(List.of(settings));
        this.node = new ApplicationNode(name, all, where);
        node.start();
        await().atMost(LONGEST_START).until(node::isReady);
        Directories.bringIn(node, "areas");
    }

    ApplicationNode node() {
        return node;
    }

    ServerProcess process() throws IOException {
        return ServerProcess.in(database);
    }

    /** On the same port as before. */
    void startServerAgain() throws IOException {
        server().close();
        server = Optional.of(EmbeddedServer.start(database));
    }

    /** With the application's own rights. */
    DataSource ledger() {
        return new DriverManagerDataSource(server().url(), EmbeddedServer.NAME, server().password());
    }

    /** As whoever runs the server. */
    DataSource administration() {
        return new DriverManagerDataSource(server().url(), "postgres", server().password());
    }

    private EmbeddedServer server() {
        return server.orElseThrow();
    }

    @Override
    public void close() throws IOException {
        node.stop();
        node.close();
        server().close();
    }
}

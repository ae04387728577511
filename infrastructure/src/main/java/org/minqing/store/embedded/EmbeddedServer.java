package org.minqing.store.embedded;

import com.sun.management.OperatingSystemMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.minqing.PrivateFolder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of the application's own. What it acknowledged is on disk, its data stays in the folder, it
 * listens on this machine alone and asks for a password.
 */
public final class EmbeddedServer implements AutoCloseable {

    /** The major version of PostgreSQL that comes along. */
    static final int MAJOR = 18;

    /** Both the role the application works as, which is no superuser, and its database. */
    public static final String NAME = "minqing";

    private static final Logger log = LoggerFactory.getLogger(EmbeddedServer.class);

    private final EmbeddedPostgres postgres;
    private final String password;
    private final Closeable held;

    private EmbeddedServer(EmbeddedPostgres postgres, String password, Closeable held) {
        this.postgres = postgres;
        this.password = password;
        this.held = held;
    }

    /**
     * Starts the server on this folder, initialising it where it is new and stopping one that was left behind there.
     *
     * @throws FolderInUseException where another running application uses the folder
     * @throws EarlierDataException where another major version of PostgreSQL wrote what is there
     */
    public static EmbeddedServer start(Path root) {
        ServerFolder folder = ServerFolder.take(root);
        boolean started = false;
        try {
            folder.checkMajor();
            LeftOverServer.stopOn(folder.data());
            EmbeddedServer server = on(folder, folder.data(), EmbeddedPostgres.builder(), folder);
            started = true;
            return server;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            if (!started) {
                folder.letGo();
            }
        }
    }

    /** On data beside those of the folder, which whoever holds the folder goes on holding. */
    static EmbeddedServer beside(ServerFolder folder, Path data) throws IOException {
        return on(folder, data, EmbeddedPostgres.builder(), () -> {});
    }

    /** @param held what is let go with the server */
    static EmbeddedServer on(ServerFolder folder, Path data, EmbeddedPostgres.Builder program, Closeable held)
            throws IOException {
        try {
            String password = folder.password();
            EmbeddedServer server = new EmbeddedServer(launch(folder, data, program, password), password, held);
            // The library lets everyone write where it unpacks.
            PrivateFolder.at(folder.program());
            server.createDatabase();
            log.info("PostgreSQL keeps its data in {} and listens on port {}", data, server.postgres.getPort());
            return server;
        } catch (SQLException failure) {
            throw new IllegalStateException("The embedded database is not usable", failure);
        }
    }

    private static EmbeddedPostgres launch(
            ServerFolder folder, Path data, EmbeddedPostgres.Builder program, String password) throws IOException {
        Files.createDirectories(folder.program());
        // Where the library would unpack, and look for what it may clean: never the system's temporary folder. It is
        // one place for
        // all servers of a process, as is the program, which the first of them unpacks.
        System.getProperties()
                .putIfAbsent("ot.epg.working-dir", folder.program().toString());
        ProcessBuilder.Redirect output =
                ProcessBuilder.Redirect.appendTo(folder.log().toFile());
        return program.setOverrideWorkingDirectory(folder.program().toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(false)
                .setPort(folder.port())
                .setPGStartupWait(Duration.ofMinutes(2))
                .setOutputRedirector(output)
                .setErrorRedirector(output)
                .setConnectConfig("password", password)
                .setLocaleConfig("locale", "C.UTF-8")
                .setLocaleConfig("locale-provider", "builtin")
                .setLocaleConfig("builtin-locale", "C.UTF-8")
                .setLocaleConfig("auth-host", "scram-sha-256")
                .setLocaleConfig("auth-local", "scram-sha-256")
                .setLocaleConfig("pwfile", folder.passwordFile().toString())
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "200")
                // As PostgreSQL's own documentation advises for a machine that does other things beside.
                .setServerConfig("shared_buffers", sharedBuffers())
                .setServerConfig("max_wal_size", "4GB")
                .setServerConfig("random_page_cost", "1.1")
                .setServerConfig("listen_addresses", "localhost")
                .setServerConfig("unix_socket_directories", "")
                // A statement in the log would carry what people said.
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_checkpoints", "off")
                .start();
    }

    /** An eighth of the machine's memory, between what PostgreSQL takes by itself and half a gigabyte. */
    private static String sharedBuffers() {
        long all =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 20;
        return Math.clamp(all / 8, 128, 512) + "MB";
    }

    private void createDatabase() throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            try (ResultSet found = statement.executeQuery("select 1 from pg_database where datname = '" + NAME + "'")) {
                if (found.next()) {
                    return;
                }
            }
            // The password is hexadecimal digits of our own.
            statement.execute("create role " + NAME + " login password '" + password + "'");
            statement.execute("create database " + NAME + " owner " + NAME);
        }
    }

    public String url() {
        return url(NAME);
    }

    public String url(String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    }

    public String password() {
        return password;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
        held.close();
    }
}

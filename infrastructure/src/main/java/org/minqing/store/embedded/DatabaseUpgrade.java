package org.minqing.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.OptionalInt;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.FileSystemUtils;

/**
 * Carries the data of the folder over to the major version of PostgreSQL that comes along. They are copied, compared, and only then
 * put in the place of those before, which stay beside. What can be filled anew from the events is left out. One that was broken
 * off begins anew, or ends what was left of it.
 */
final class DatabaseUpgrade {

    private final ServerFolder folder;

    DatabaseUpgrade(ServerFolder folder) {
        this.folder = folder;
    }

    /**
     * What was done.
     *
     * @param before where the data before are
     */
    record Upgraded(TableCopy.Copied copied, Path before) {}

    /**
     * @return empty where nothing was to be done
     * @throws IllegalStateException where it cannot be done; then the data are as they were
     */
    Optional<Upgraded> run() throws IOException, SQLException {
        OptionalInt written = folder.major();
        if (written.isEmpty() && Files.exists(folder.next())) {
            Files.move(folder.next(), folder.data());
            return Optional.empty();
        }
        if (written.isEmpty() || written.getAsInt() == EmbeddedServer.MAJOR) {
            return Optional.empty();
        }
        Path before = folder.before(written.getAsInt());
        if (written.getAsInt() > EmbeddedServer.MAJOR) {
            throw EarlierDataException.writtenBy(written.getAsInt(), folder.data());
        }
        if (Files.exists(before)) {
            throw new IllegalStateException(before + " is there already: move it away");
        }
        FileSystemUtils.deleteRecursively(folder.next());
        LeftOverServer.stopOn(folder.data());
        TableCopy.Copied copied = copiedOrNothing(written.getAsInt());
        Files.move(folder.data(), before);
        Files.move(folder.next(), folder.data());
        return Optional.of(new Upgraded(copied, before));
    }

    /** Half of it would only take room. */
    private TableCopy.Copied copiedOrNothing(int major) throws IOException, SQLException {
        boolean whole = false;
        try {
            TableCopy.Copied copied = copy(major);
            whole = true;
            return copied;
        } finally {
            if (!whole) {
                FileSystemUtils.deleteRecursively(folder.next());
            }
        }
    }

    private TableCopy.Copied copy(int major) throws IOException, SQLException {
        try (EarlierServer earlier = EarlierServer.start(folder, major);
                EmbeddedServer later = EmbeddedServer.beside(folder, folder.next());
                Connection from = earlier.administration().getConnection();
                Connection to = administration(later).getConnection()) {
            makeTables(later, earlier.administration());
            to.setAutoCommit(false);
            TableCopy.Copied copied = new TableCopy(from, to).run();
            to.commit();
            // Rows that are never changed need not be looked at by it again, however many there are.
            new JdbcTemplate(administration(later)).execute("vacuum (freeze, analyze)");
            return copied;
        }
    }

    /** As they are there, however old: what has been changed in them since is changed at the next start. */
    private static void makeTables(EmbeddedServer later, DriverManagerDataSource earlier) {
        String version = new JdbcTemplate(earlier)
                .queryForObject(
                        "select version from flyway_schema_history where success and version is not null"
                                + " order by installed_rank desc limit 1",
                        String.class);
        Flyway flyway = Flyway.configure()
                .dataSource(later.url(), EmbeddedServer.NAME, later.password())
                .defaultSchema("public")
                .target(String.valueOf(version))
                .load();
        flyway.migrate();
        MigrationInfo current = flyway.info().current();
        if (current == null || !String.valueOf(current.getVersion()).equals(version)) {
            throw new IllegalStateException(
                    "A later version of the application has worked with this database: start that one");
        }
    }

    private static DriverManagerDataSource administration(EmbeddedServer server) {
        return new DriverManagerDataSource(server.url(), "postgres", server.password());
    }
}

package org.minqing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.minqing.store.embedded.EmbeddedServer;
import org.minqing.store.embedded.FolderInUseException;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * One PostgreSQL server for all tests of a run, and in it a migrated database for each that asks:
 *
 * <pre>{@code
 * @DynamicPropertySource
 * static void database(DynamicPropertyRegistry properties) {
 *     EmbeddedPostgresForTests.freshDatabase().use(properties);
 * }
 * }</pre>
 */
public final class EmbeddedPostgresForTests {

    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedServer SERVER = start();

    private EmbeddedPostgresForTests() {}

    /** A database of one's own: all migrations have run, nothing is in it. */
    public static Database freshDatabase() {
        return copyOf(TEMPLATE);
    }

    /** Another one with all that stands in that, to which nobody may be connected. */
    public static Database copyOf(Database filled) {
        return copyOf(filled.name());
    }

    /**
     * An empty database named {@code minqing} in which nothing has run.
     *
     * @param statements make it and its roles, which there are not yet
     */
    public static TwoRoles databaseOfTwoRoles(List<String> statements) {
        JdbcTemplate administration = administration();
        administration.execute("drop database if exists minqing_two with (force)");
        List.of("minqing_owner", "minqing_works")
                .forEach(role -> administration.execute("drop role if exists " + role));
        statements.forEach(
                statement -> administration.execute(statement.replace("database minqing", "database minqing_two")));
        return new TwoRoles(SERVER.url("minqing_two"));
    }

    private static Database copyOf(String template) {
        String name = "test_" + NUMBER.incrementAndGet();
        administration().execute("create database " + name + " template " + template + " owner " + EmbeddedServer.NAME);
        return new Database(name, SERVER.url(name), EmbeddedServer.NAME, SERVER.password());
    }

    /**
     * For whoever starts a server of their own in a folder that is deleted afterwards: all servers of one process run the program
     * that the first unpacked.
     */
    public static void unpackWhereItStays() {
        SERVER.url();
    }

    private static EmbeddedServer start() {
        EmbeddedServer server = serverIn(Path.of("target", "postgresql-for-tests"));
        // After the applications: one that stops without its database waits for it in vain, one after another.
        SpringApplication.getShutdownHandlers().add(() -> close(server));
        JdbcTemplate administration = administration(server);
        administration
                .queryForList(
                        "select datname from pg_database where datname like 'test\\_%' or datname = ?",
                        String.class, TEMPLATE)
                .forEach(left -> administration.execute("drop database " + left + " with (force)"));
        administration.execute("create database " + TEMPLATE + " owner " + EmbeddedServer.NAME);
        Flyway.configure()
                .dataSource(server.url(TEMPLATE), EmbeddedServer.NAME, server.password())
                .load()
                .migrate();
        return server;
    }

    private static EmbeddedServer serverIn(Path folder) {
        try {
            return EmbeddedServer.start(folder);
        } catch (FolderInUseException byAnotherRun) {
            try {
                return EmbeddedServer.start(Files.createTempDirectory(Path.of("target"), "postgresql-for-tests-"));
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        }
    }

    private static void close(EmbeddedServer server) {
        try {
            server.close();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static JdbcTemplate administration() {
        return administration(SERVER);
    }

    private static JdbcTemplate administration(EmbeddedServer server) {
        return new JdbcTemplate(new DriverManagerDataSource(server.url("postgres"), "postgres", server.password()));
    }

    /** Where it is; how to get in the statements said that made it. */
    public record TwoRoles(String url) {}

    /** Where it is and how to get in. */
    public record Database(String name, String url, String user, String password) {

        /** Opens a new connection each time; wrap it in a pool where speed is the matter. */
        public DriverManagerDataSource dataSource() {
            return new DriverManagerDataSource(url, user, password);
        }

        /** Makes an application under test use it. */
        public void use(DynamicPropertyRegistry properties) {
            properties.add("spring.datasource.url", this::url);
            properties.add("spring.datasource.username", this::user);
            properties.add("spring.datasource.password", this::password);
            properties.add("spring.datasource.hikari.maximum-pool-size", () -> 12);
            properties.add("minqing.admin-password", () -> AdministratorForTests.PASSWORD);
        }
    }
}

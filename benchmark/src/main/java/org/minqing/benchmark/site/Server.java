package org.minqing.benchmark.site;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.minqing.store.embedded.EmbeddedServer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The PostgreSQL that the application brings along, as it sets it up, with a database for each measurement. */
public final class Server implements AutoCloseable {

    private final EmbeddedServer server;
    private final JdbcTemplate administration;

    private Server(EmbeddedServer server) {
        this.server = server;
        this.administration =
                new JdbcTemplate(new DriverManagerDataSource(server.url("postgres"), "postgres", server.password()));
    }

    public static Server start(Path folder) {
        Server server = new Server(EmbeddedServer.start(folder));
        // Also where the benchmark is stopped in the middle.
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    /** A new database with nothing in it, in place of one of that name. */
    public Database empty(String name) {
        drop(name);
        administration.execute("create database " + name + " owner " + EmbeddedServer.NAME);
        return new Database(server.url(name), EmbeddedServer.NAME, server.password());
    }

    /** A new database with the application's tables. */
    public Database migrated(String name) {
        Database database = empty(name);
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .load()
                .migrate();
        return database;
    }

    public void drop(String name) {
        administration.execute("drop database if exists " + name + " with (force)");
    }

    /** What decides whether an acknowledged commit is on disk, as the server itself says. */
    public Map<String, String> durability() {
        Map<String, String> settings = new LinkedHashMap<>();
        for (String name :
                List.of("server_version", "synchronous_commit", "fsync", "wal_sync_method", "full_page_writes")) {
            settings.put(name, String.valueOf(administration.queryForObject("show " + name, String.class)));
        }
        return settings;
    }

    /** What the processes that serve its connections have had of the processors so far. */
    public Duration processorTime() {
        return administration
                .query("select pid from pg_stat_activity", (row, number) -> ProcessHandle.of(row.getLong("pid")))
                .stream()
                .flatMap(Optional::stream)
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Where a database is and how to get in. */
    public record Database(String url, String user, String password) {

        /** Opens a connection each time. */
        public DriverManagerDataSource dataSource() {
            return new DriverManagerDataSource(url, user, password);
        }

        public HikariDataSource pool(int connections) {
            HikariConfig config = new HikariConfig();
            config.setJdbcUrl(url);
            config.setUsername(user);
            config.setPassword(password);
            config.setMaximumPoolSize(connections);
            config.addDataSourceProperty("reWriteBatchedInserts", "true");
            return new HikariDataSource(config);
        }

        public JdbcTemplate jdbc() {
            return new JdbcTemplate(dataSource());
        }
    }
}

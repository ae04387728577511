package org.minqing.keys;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.minqing.BoundedWaits;
import org.minqing.KeptAliveSockets;
import org.minqing.PrivateFolder;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The wrapped keys in a database that is not the ledger's: a file, or a PostgreSQL that several nodes share. Its SQL is
 * what both understand.
 */
final class KeyTable implements AutoCloseable {

    /** Parameters of one statement: every database takes as many. */
    private static final int AT_ONCE = 500;

    /** Commands and readers wait for the answer. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

    private final HikariDataSource connections;
    private final JdbcTemplate patient;
    private final JdbcTemplate jdbc;
    private final TransactionTemplate transactions;

    private KeyTable(HikariDataSource connections, DataSource prompt) {
        this.connections = connections;
        this.patient = new JdbcTemplate(connections);
        this.jdbc = new JdbcTemplate(prompt);
        this.transactions = new TransactionTemplate(new DataSourceTransactionManager(prompt));
    }

    /**
     * A key as it stands.
     *
     * @param masterKey fingerprint of the one it is wrapped by
     * @param wrapped base64
     */
    record Wrapped(String id, String masterKey, String wrapped) {}

    static KeyTable open(KeySettings settings) {
        HikariDataSource connections = new HikariDataSource();
        connections.setPoolName("keys");
        connections.setMaximumPoolSize(4);
        connections.setMinimumIdle(1);
        connections.setConnectionTimeout(5000);
        connections.setJdbcUrl(settings.url().orElseGet(() -> file(settings.folder())));
        if (settings.url().isPresent()) {
            connections.addDataSourceProperty("socketFactory", KeptAliveSockets.class.getName());
            connections.addDataSourceProperty("tcpKeepAlive", "true");
        }
        settings.username().ifPresent(connections::setUsername);
        settings.password().ifPresent(connections::setPassword);
        KeyTable table = new KeyTable(
                connections, settings.url().isPresent() ? BoundedWaits.on(connections, LONGEST_WAIT) : connections);
        table.jdbc.execute("create table if not exists wrapped_key ("
                + "key_id varchar(36) primary key, master_key varchar(16) not null, wrapped varchar(200) not null)");
        table.jdbc.execute("create table if not exists master_key (fingerprint varchar(16) primary key)");
        return table;
    }

    /**
     * Deleted rows are overwritten and the journal is cut off at the end of each transaction, so that a destroyed key
     * stands in no file; and what was committed is on disk.
     */
    private static String file(Path folder) {
        try {
            Path own = PrivateFolder.at(folder.toAbsolutePath().normalize());
            // The driver brings a library along and unpacks it: never into the system's temporary folder.
            System.setProperty(
                    "org.sqlite.tmpdir", PrivateFolder.at(own.resolve("driver")).toString());
            return "jdbc:sqlite:" + own.resolve("keys.db")
                    + "?journal_mode=TRUNCATE&synchronous=FULL&secure_delete=ON&transaction_mode=IMMEDIATE"
                    + "&busy_timeout=20000";
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** By which master keys something is wrapped here. */
    Set<String> masterKeys() {
        return new HashSet<>(jdbc.queryForList("select fingerprint from master_key", String.class));
    }

    void addMasterKey(String fingerprint) {
        jdbc.update("insert into master_key (fingerprint) values (?) on conflict do nothing", fingerprint);
    }

    void removeMasterKey(String fingerprint) {
        jdbc.update("delete from master_key where fingerprint = ?", fingerprint);
    }

    /** Returns when they are on disk. One whose id is there already stays as it was. */
    void add(List<Wrapped> keys) {
        transactions.executeWithoutResult(all -> jdbc.batchUpdate(
                "insert into wrapped_key (key_id, master_key, wrapped) values (?, ?, ?) on conflict do nothing",
                keys.stream()
                        .map(key -> new Object[] {key.id(), key.masterKey(), key.wrapped()})
                        .toList()));
    }

    List<Wrapped> find(Collection<String> ids) {
        List<Wrapped> found = new ArrayList<>();
        for (List<String> some : inParts(ids)) {
            found.addAll(query(
                    jdbc,
                    "select key_id, master_key, wrapped from wrapped_key where key_id in (" + places(some) + ")",
                    some.toArray()));
        }
        return found;
    }

    /** Returns when they are gone from disk. */
    void delete(Collection<String> ids) {
        transactions.executeWithoutResult(all -> inParts(ids)
                .forEach(some ->
                        jdbc.update("delete from wrapped_key where key_id in (" + places(some) + ")", some.toArray())));
    }

    /** The next ones by id that are wrapped by that master key. It may have to pass by many others. */
    List<Wrapped> wrappedBy(String masterKey, String after, int most) {
        return query(
                patient,
                "select key_id, master_key, wrapped from wrapped_key where key_id > ? and master_key = ?"
                        + " order by key_id limit " + most,
                after,
                masterKey);
    }

    /** Puts these in the place of what was wrapped by the old one; what was deleted meanwhile stays so. */
    void replace(List<Wrapped> anew, String old) {
        transactions.executeWithoutResult(all -> jdbc.batchUpdate(
                "update wrapped_key set master_key = ?, wrapped = ? where key_id = ? and master_key = ?",
                anew.stream()
                        .map(key -> new Object[] {key.masterKey(), key.wrapped(), key.id(), old})
                        .toList()));
    }

    private static List<Wrapped> query(JdbcTemplate connection, String sql, Object... values) {
        return connection.query(
                sql, (row, number) -> new Wrapped(row.getString(1), row.getString(2), row.getString(3)), values);
    }

    private static List<List<String>> inParts(Collection<String> ids) {
        List<String> all = List.copyOf(ids);
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            parts.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return parts;
    }

    private static String places(List<String> some) {
        return "?" + ", ?".repeat(some.size() - 1);
    }

    @Override
    public void close() {
        connections.close();
    }
}

package org.minqing.projections;

import java.sql.Connection;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The database's word that nobody else, on whatever node, fills a projection anew: an advisory lock of a connection of its
 * own. A node that dies loses it with the connection, so that no other has to wait for somebody to clear up.
 */
final class RebuildLock implements AutoCloseable {

    /** Of this and nothing else; the advisory locks of one database share their numbers. */
    private static final String NUMBER = "hashtextextended('filling a projection anew', 0)";

    private final DataSource database;
    private final Connection connection;
    private final JdbcTemplate jdbc;

    private RebuildLock(DataSource database) {
        this.database = database;
        this.connection = DataSourceUtils.getConnection(database);
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    /** @return empty where somebody else holds it */
    static Optional<RebuildLock> tryTake(DataSource database) {
        RebuildLock lock = new RebuildLock(database);
        try {
            if (lock.says("pg_try_advisory_lock(" + NUMBER + ")")) {
                return Optional.of(lock);
            }
        } catch (RuntimeException failure) {
            lock.giveBack();
            throw failure;
        }
        lock.giveBack();
        return Optional.empty();
    }

    /** Waits for whoever holds it, for as long as it takes. */
    static RebuildLock take(DataSource database) {
        RebuildLock lock = new RebuildLock(database);
        try {
            lock.waitForIt();
            return lock;
        } catch (RuntimeException failure) {
            lock.giveBack();
            throw failure;
        }
    }

    /** Whether somebody holds it, on whatever node. */
    static boolean isHeld(JdbcTemplate jdbc) {
        return Boolean.TRUE.equals(jdbc.queryForObject("""
                select exists (
                    select 1 from pg_locks
                     where locktype = 'advisory' and granted
                       and database = (select oid from pg_database where datname = current_database())
                       and (classid::bigint << 32 | objid::bigint) = %s)
                """.formatted(NUMBER), Boolean.class));
    }

    /** @throws org.springframework.dao.DataAccessException where the connection is gone, and the lock with it */
    synchronized void check() {
        says("true");
    }

    @Override
    public void close() {
        try {
            says("pg_advisory_unlock(" + NUMBER + ")");
        } finally {
            giveBack();
        }
    }

    private void waitForIt() {
        jdbc.execute("set lock_timeout = 0");
        try {
            says("pg_advisory_lock(" + NUMBER + ") is null");
        } finally {
            jdbc.execute("reset lock_timeout");
        }
    }

    private boolean says(String question) {
        return Boolean.TRUE.equals(jdbc.queryForObject("select " + question, Boolean.class));
    }

    private void giveBack() {
        DataSourceUtils.releaseConnection(connection, database);
    }
}

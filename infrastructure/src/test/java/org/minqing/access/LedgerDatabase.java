package org.minqing.access;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.EmbeddedPostgresForTests.Database;
import org.minqing.api.AccessAct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A database with an access ledger, and what its owner could do to it. */
final class LedgerDatabase implements AutoCloseable {

    static final Clock CLOCK = Clock.tickMillis(ZoneOffset.UTC);

    private final Database database = EmbeddedPostgresForTests.freshDatabase();
    final HikariDataSource pool;
    final JdbcClient jdbc;

    LedgerDatabase(int connections) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(connections);
        config.setConnectionTimeout(2000);
        this.pool = new HikariDataSource(config);
        this.jdbc = JdbcClient.create(pool);
    }

    AccessLedger ledger() {
        return new AccessLedger(pool, CLOCK, Duration.ofSeconds(20));
    }

    AccessProof proof() {
        return new AccessProof(jdbc);
    }

    JdbcClient superuser() {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), "postgres", database.password()));
    }

    /** What no setting allows, but whoever owns the tables can do. */
    void byHand(String sql) {
        superuser().sql("alter table access_entry disable trigger all").update();
        superuser().sql(sql).update();
        superuser()
                .sql("alter table access_entry enable always trigger access_entry_stays")
                .update();
    }

    /** Writes some entries and signs off. */
    void write(int entries) {
        try (AccessLedger ledger = ledger()) {
            for (int i = 1; i <= entries; i++) {
                ledger.record(AccessEntry.of("clerk", AccessAct.CASES_LISTED).with("page", Integer.toString(i)));
            }
        }
    }

    @Override
    public void close() {
        pool.close();
    }
}

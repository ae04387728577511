package org.minqing.evidence;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.EmbeddedPostgresForTests.Database;
import org.minqing.api.CaseId;
import org.minqing.deadline.StandStill;
import org.minqing.demo.DemoYears;
import org.minqing.demo.mass.Mass;
import org.minqing.demo.mass.MassStore;
import org.minqing.keys.KeyRing;
import org.minqing.store.SequenceHorizon;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The year of a small invented district, and someone with a hand in its database. */
final class SealedLedger implements AutoCloseable {

    static final ZoneId ZONE = DemoYears.RULES.zone();
    static final LocalDate LAST_DAY = DemoYears.LAST;

    private static final int MATTERS = 15;

    /** Written once for all tests of a run, each of which gets a copy to do with as it likes. */
    private static final Database WRITTEN = written();

    final Database database = EmbeddedPostgresForTests.copyOf(WRITTEN);
    final HikariDataSource pool = pool(database);
    final JdbcTemplate jdbc = new JdbcTemplate(pool);
    private final TransactionTemplate transactions = new TransactionTemplate(new DataSourceTransactionManager(pool));
    private final Path keyFile;

    SealedLedger(Path folder) {
        keyFile = folder.resolve("keys").resolve("seal.key");
    }

    private static Database written() {
        Database database = EmbeddedPostgresForTests.freshDatabase();
        try (HikariDataSource pool = pool(database);
                KeyRing keys = KeyRing.in(Files.createTempDirectory(Path.of("target"), "keys-of-sealed-ledgers-"))) {
            new MassStore(pool, keys).write(new Mass(1, MATTERS, DemoYears.YEAR, DemoYears.RULES, DemoYears.CALENDAR));
            return database;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static HikariDataSource pool(Database database) {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl(database.url());
        settings.setUsername(database.user());
        settings.setPassword(database.password());
        settings.setMaximumPoolSize(8);
        return new HikariDataSource(settings);
    }

    /** Seals what is over on the morning after this day. */
    void sealOnTheMorningAfter(LocalDate day) {
        sealing(day, keyFile).sealWhatIsOver();
    }

    LedgerSealing sealing(LocalDate over, Path key) {
        return sealing(over, key, () -> false);
    }

    LedgerSealing sealing(LocalDate over, StandStill wrongClock) {
        return sealing(over, keyFile, wrongClock);
    }

    private LedgerSealing sealing(LocalDate over, Path key, StandStill wrongClock) {
        Instant morning = over.plusDays(1).atTime(3, 0).atZone(ZONE).toInstant();
        return new LedgerSealing(
                pool, transactions, new SequenceHorizon(jdbc), Clock.fixed(morning, ZONE), ZONE, wrongClock, key);
    }

    LedgerVerification verification() {
        return new LedgerVerification(pool, transactions, Clock.systemUTC());
    }

    Verdict verified() {
        return verification().verify();
    }

    Seals seals() {
        return new Seals(jdbc);
    }

    /** An event as it stands. */
    record Standing(long globalIndex, CaseId caseId, long sequence) {

        private static Standing read(ResultSet row, int number) throws SQLException {
            return new Standing(
                    row.getLong("global_index"),
                    new CaseId(row.getObject("aggregate_id", UUID.class)),
                    row.getLong("sequence_number"));
        }
    }

    /** Of the case that has the most events, so that there is a middle. */
    List<Standing> longestCase() {
        return jdbc.query("""
            select global_index, aggregate_id, sequence_number from domain_event
             where aggregate_id = (select aggregate_id from domain_event group by 1 order by count(*) desc, 1 limit 1)
             order by sequence_number
            """, Standing::read);
    }

    /** What the owner of the database can do who wants to: the guard is switched off, and on again afterwards. */
    void tamper(String sql, Object... parameters) {
        transactions.executeWithoutResult(status -> {
            for (String table : TABLES) {
                jdbc.execute("alter table " + table + " disable trigger never_changed");
            }
            if (jdbc.update(sql, parameters) == 0) {
                throw new IllegalStateException("Nothing was tampered with");
            }
            for (String table : TABLES) {
                jdbc.execute("alter table " + table + " enable trigger never_changed");
            }
        });
    }

    private static final List<String> TABLES = List.of("domain_event", "ledger_seal", "sealed_head");

    /** Makes the links of a case anew, as someone would who knows how. */
    void relink(CaseId caseId) {
        tamper("""
                update domain_event as event set chain = linked.chain
                  from (select global_index, event_links(event_digest(aggregate_id, sequence_number, global_index, event_id,
                                   recorded_at, aggregate_type, payload_type, payload_revision, payload, meta_data))
                                   over (order by sequence_number) as chain
                          from domain_event where aggregate_id = ?) as linked
                 where linked.global_index = event.global_index
                """, caseId.value());
    }

    /** One more event of a case, stored as every event is. */
    void append(CaseId caseId, Instant at) {
        jdbc.update("""
                insert into domain_event (aggregate_id, sequence_number, aggregate_type, event_id, payload_type, payload_revision,
                    payload, meta_data, recorded_at)
                select aggregate_id, sequence_number + 1, aggregate_type, gen_random_uuid(), payload_type, payload_revision,
                    payload, meta_data, ? from domain_event where aggregate_id = ? order by sequence_number desc limit 1
                """, at.atZone(ZONE).toOffsetDateTime(), caseId.value());
    }

    long events() {
        Long events = jdbc.queryForObject("select count(*) from domain_event", Long.class);
        return events == null ? 0 : events;
    }

    @Override
    public void close() {
        pool.close();
    }
}

package org.minqing.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.query.projection.Projection;
import org.minqing.store.LedgerEventStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes' rebuilds on one database: what one does not know of the other, the database does. */
@SpringBootTest
@DirtiesContext
class OneRebuildAtATimeTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    private static Path data;

    @Autowired
    private ProjectionRebuild here;

    @Autowired
    private List<Projection> projections;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private DataSource database;

    @Autowired
    private LedgerEventStore events;

    @Autowired
    private TokenStore tokens;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Followers followers;

    private ProjectionRebuild there;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry registry) {
        registry.add("minqing.data-dir", () -> data.toString());
    }

    @BeforeEach
    void anotherNode() {
        there = new ProjectionRebuild(
                projections, jdbc, events, tokens, new TransactionTemplate(transactions), followers, Clock.systemUTC());
    }

    @Test
    void whileOneNodeFillsAProjectionAnewAnotherDoesNotBeginAndMayAfterwards() throws SQLException {
        try (Connection other = database.getConnection()) {
            holdUp(other);

            await().atMost(SOON).until(() -> here.begin("figures"));

            assertThat(there.begin("figures")).isFalse();
            assertThat(there.begin("cases")).isFalse();
            assertThat(there.lastRun("figures")).isEmpty();
            letGo(other);
        }
        ends(here, RebuildRun.State.COMPLETED);
        await().atMost(SOON).until(() -> there.begin("figures"));
        ends(there, RebuildRun.State.COMPLETED);
    }

    @Test
    void aNodeThatLosesItsLockGivesUpBeforeItWritesAndLeavesTheOldTablesAsTheyWere() throws SQLException {
        String before = tables();
        try (Connection other = database.getConnection()) {
            holdUp(other);
            await().atMost(SOON).until(() -> here.begin("figures"));

            jdbc.query(
                    "select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and granted"
                            + " and database = (select oid from pg_database where datname = current_database())",
                    row -> {});
            letGo(other);
        }

        ends(here, RebuildRun.State.FAILED);
        assertThat(tables()).isEqualTo(before);
        await().atMost(SOON).until(() -> there.begin("figures"));
        ends(there, RebuildRun.State.COMPLETED);
        assertThat(tables()).isNotEqualTo(before);
    }

    /** A rebuild that has begun waits for whoever is about to make its tables. */
    private static void holdUp(Connection other) throws SQLException {
        other.setAutoCommit(false);
        try (Statement statement = other.createStatement()) {
            statement.execute("create schema if not exists figures_next");
        }
    }

    private static void letGo(Connection other) throws SQLException {
        other.rollback();
        other.setAutoCommit(true);
    }

    /** The schema that serves, as the database names it for itself. */
    private String tables() {
        return String.valueOf(
                jdbc.queryForObject("select oid::text from pg_namespace where nspname = 'figures'", String.class));
    }

    private static void ends(ProjectionRebuild node, RebuildRun.State how) {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(node.lastRun("figures").map(RebuildRun::state))
                        .contains(how));
    }
}

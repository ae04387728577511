package org.minqing.projections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseKind;
import org.minqing.api.LedgerEvent;
import org.minqing.store.LedgerEventStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Where a projection believes to be in the stream is wrong. */
@SpringBootTest
@DirtiesContext
class TokenFaultsTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final List<String> ALL = List.of("cases", "due", "figures");

    @Autowired
    private LedgerEventStore events;

    @Autowired
    private Followers followers;

    @Autowired
    private ProjectionStart start;

    @Autowired
    private ProjectionPositions positions;

    @Autowired
    private JdbcTemplate jdbc;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        EmbeddedPostgresForTests.freshDatabase().use(properties);
    }

    @BeforeEach
    void somethingHappened() {
        for (int matter = 0; matter < 5; matter++) {
            UUID id = UUID.randomUUID();
            publish(id, 0, AdoptedRequest.event("T" + id, true));
            publish(id, 1, new CaseEvent.Reminded(CaseKind.HOTLINE_REQUEST, AdoptedRequest.ACT, "何时修好"));
        }
        caughtUp();
    }

    @Test
    void lost_it_is_filled_anew_to_the_same() {
        Map<String, List<Map<String, Object>>> before = tables();

        whileNobodyFollows(() -> jdbc.update("delete from token_entry"));

        caughtUp();
        assertThat(tables()).isEqualTo(before);
    }

    @Test
    void beyond_the_end_of_the_ledger_it_is_no_projection_that_has_caught_up() {
        long newest = positions.newest();

        whileNobodyFollows(() -> setTo(newest + 1_000));

        assertThat(positions.all())
                .allSatisfy(one -> assertThat(one.state()).isEqualTo(ProjectionPositions.State.AHEAD));

        whileNobodyFollows(() -> setTo(newest));
        caughtUp();
    }

    /** A crash of the database takes with it what was committed last without waiting for the disk. */
    @Test
    void a_batch_that_the_database_lost_is_taken_in_again() {
        long before = positions.newest();
        UUID lost = UUID.randomUUID();
        publish(lost, 0, AdoptedRequest.event("L" + lost, true));
        caughtUp();
        jdbc.update("delete from cases.item where id = ?", lost);
        for (String table : List.of("fact", "text", "search")) {
            jdbc.update("delete from cases." + table + " where case_id = ?", lost);
        }
        jdbc.update(
                "update token_entry set token = convert_to(regexp_replace(convert_from(token, 'UTF8'), '\\d+', ?), 'UTF8')"
                        + " where processor_name = 'cases'",
                Long.toString(before));

        publish(UUID.randomUUID(), 0, AdoptedRequest.event("M" + lost, true));

        await().atMost(SOON).until(() -> isListed(lost));
        caughtUp();
    }

    @Test
    void nobody_keeps_it_up_where_whoever_did_was_killed_a_while_ago() {
        whileNobodyFollows(() -> {
            jdbc.update("update token_entry set owner = 'whoever was killed', timestamp = '2026-01-01T00:00:00.000Z'");

            assertThat(positions.all())
                    .allSatisfy(one -> assertThat(one.state()).isEqualTo(ProjectionPositions.State.STOPPED));
        });
        caughtUp();
    }

    /** It does so beside whoever follows, who hears nothing of it. */
    @Test
    void where_another_node_has_filled_it_anew_further_it_is_followed_from_there() {
        long next = positions.newest() + 1;
        jdbc.update(
                "update token_entry set owner = null,"
                        + " token = convert_to(regexp_replace(convert_from(token, 'UTF8'), '\\d+', ?), 'UTF8')"
                        + " where processor_name = 'cases'",
                Long.toString(next));
        UUID takenInThere = UUID.randomUUID();
        publish(takenInThere, 0, AdoptedRequest.event("N" + takenInThere, true));
        UUID after = UUID.randomUUID();
        publish(after, 0, AdoptedRequest.event("O" + after, true));

        await().atMost(SOON).until(() -> isListed(after));
        assertThat(isListed(takenInThere)).isFalse();

        whileNobodyFollows(() -> jdbc.update("delete from token_entry"));
        caughtUp();
        assertThat(isListed(takenInThere)).isTrue();
    }

    private boolean isListed(UUID id) {
        return !jdbc.queryForList("select 1 from cases.item where id = ?", id).isEmpty();
    }

    private void whileNobodyFollows(Runnable change) {
        ALL.forEach(followers::pause);
        change.run();
        start.start();
    }

    private void setTo(long position) {
        jdbc.update(
                "update token_entry set token = convert_to(regexp_replace(convert_from(token, 'UTF8'), '\\d+', ?), 'UTF8')",
                Long.toString(position));
    }

    private void caughtUp() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(positions.all())
                        .hasSize(ALL.size())
                        .allSatisfy(one -> assertThat(one.state()).isEqualTo(ProjectionPositions.State.CAUGHT_UP)));
    }

    private Map<String, List<Map<String, Object>>> tables() {
        return Map.of(
                "facts", jdbc.queryForList("select * from figures.fact order by case_id"),
                "cells", jdbc.queryForList("select c::text from figures.cell c order by 1"),
                "items", jdbc.queryForList("select i::text from cases.item i order by 1"),
                "due", jdbc.queryForList("select d::text from due.due d order by 1"));
    }

    private void publish(UUID id, long sequence, LedgerEvent event) {
        events.publish(new GenericDomainEventMessage<>("hotline-request", id.toString(), sequence, event));
    }
}

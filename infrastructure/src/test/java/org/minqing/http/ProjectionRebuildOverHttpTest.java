package org.minqing.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ProjectionRebuildOverHttpTest extends LedgerOverHttp {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    private DataSource database;

    @Test
    void aProjectionIsFilledAnewWhileCommandsGoOnAndTheOldOneAndTheOthersServe() throws Exception {
        for (int i = 0; i < 20; i++) {
            receiveLampRequest();
        }
        AtomicBoolean done = new AtomicBoolean();
        AtomicInteger received = new AtomicInteger();
        Thread people = Thread.ofVirtual().start(() -> {
            while (!done.get()) {
                receiveLampRequest();
                received.incrementAndGet();
            }
        });
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            // As long as someone else is about to make that schema, the rebuild waits for it.
            other.setAutoCommit(false);
            statement.execute("create schema figures_next");

            JsonNode begun = post("/api/projections/figures/rebuilds", "", 202);

            assertThat(begun.path("rebuild").path("state").asString()).isEqualTo("RUNNING");
            assertThat(post("/api/projections/figures/rebuilds", "", 409)
                            .path("code")
                            .asString())
                    .isEqualTo("projection.rebuild-running");
            post("/api/projections/cases/rebuilds", "", 409);
            everythingIsTakenInMeanwhile(received);
            assertThat(rebuild("figures").path("state").asString()).isEqualTo("RUNNING");
            other.rollback();
            other.setAutoCommit(true);
        }
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(rebuild("figures").path("state").asString()).isEqualTo("COMPLETED"));
        done.set(true);
        people.join();

        caughtUp();
        assertThat(rebuild("figures").path("events").asLong()).isPositive();
        List<Map<String, Object>> followed = rows();
        post("/api/projections/figures/rebuilds", "", 202);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(rebuild("figures").path("state").asString()).isEqualTo("COMPLETED"));
        assertThat(rows()).isEqualTo(followed);
        assertThat(rebuild("figures").path("events").asLong()).isEqualTo(allEvents());
    }

    private void everythingIsTakenInMeanwhile(AtomicInteger received) {
        int before = received.get();
        long counted = counted();
        long listed = get("/api/cases", 200).path("total").asLong();
        await().atMost(SOON).untilAsserted(() -> {
            assertThat(received.get()).isGreaterThan(before + 5);
            assertThat(counted()).isGreaterThan(counted);
            assertThat(get("/api/cases", 200).path("total").asLong()).isGreaterThan(listed);
        });
    }

    @Test
    void itIsToldHowFarEachProjectionIs() {
        receiveLampRequest();

        caughtUp();

        JsonNode items = get("/api/projections", 200).path("items");
        assertThat(items.findValuesAsString("name")).containsExactly("cases", "due", "figures");
        long last = jdbc.sql("select max(global_index) from domain_event")
                .query(Long.class)
                .single();
        assertThat(items).allSatisfy(one -> {
            assertThat(one.path("state").asString()).isEqualTo("CAUGHT_UP");
            assertThat(one.path("position").asLong()).isEqualTo(last);
        });
    }

    @Test
    void whatIsNoProjectionIsUnknown() {
        assertThat(post("/api/projections/happiness/rebuilds", "", 404)
                        .path("code")
                        .asString())
                .isEqualTo("projection.not-found");
        get("/api/projections/happiness", 404);
    }

    private void caughtUp() {
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(get("/api/projections", 200).path("items"))
                        .allSatisfy(
                                one -> assertThat(one.path("behind").asLong()).isZero()));
    }

    private JsonNode rebuild(String name) {
        return get("/api/projections/" + name, 200).path("rebuild");
    }

    private long counted() {
        return get("/api/metrics/resolution", 200)
                .path("rows")
                .path(0)
                .path("received")
                .asLong();
    }

    private List<Map<String, Object>> rows() {
        List<Map<String, Object>> rows = new java.util.ArrayList<>();
        for (String table : tables()) {
            rows.addAll(jdbc.sql("select '" + table + "' as of, t::text as row from figures." + table + " t order by 2")
                    .query()
                    .listOfRows());
        }
        return rows;
    }

    private List<String> tables() {
        return jdbc.sql("select tablename from pg_tables where schemaname = 'figures' order by 1")
                .query((row, number) -> row.getString(1))
                .list();
    }
}

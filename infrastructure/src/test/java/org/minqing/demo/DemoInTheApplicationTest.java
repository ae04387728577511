package org.minqing.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.EmbeddedPostgresForTests.Database;
import org.minqing.MinqingApplication;
import org.minqing.api.CaseId;
import org.minqing.api.CommandHeaders;
import org.minqing.api.LedgerEvent;
import org.minqing.demo.checker.LineageChecker;
import org.minqing.demo.checker.Recorded;
import org.minqing.demo.checker.StreamChecker;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small demo district in the application. */
class DemoInTheApplicationTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int MATTERS = 150;

    @TempDir
    private Path data;

    @Test
    void twoBuildsOneOfThemInterruptedGiveTheSameYearEventForEventAndIdForId() {
        Database one = EmbeddedPostgresForTests.freshDatabase();
        try (ConfigurableApplicationContext app = start(one, 0, MATTERS)) {
            awaitBuilt(app);
            assertThat(demo(app).until()).isEqualTo("2026-06-30");
            assertThat(violations(app.getBean(EventStore.class), one)).isEmpty();
        }

        Database other = EmbeddedPostgresForTests.freshDatabase();
        try (ConfigurableApplicationContext app = start(other, 0, MATTERS)) {
            await().atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> demo(app).events() > 300);
        }
        int atTheInterruption =
                streams(other).values().stream().mapToInt(List::size).sum();
        try (ConfigurableApplicationContext app = start(other, 0, MATTERS)) {
            awaitBuilt(app);
        }

        Map<String, List<JsonNode>> year = streams(one);
        assertThat(atTheInterruption)
                .isBetween(300, year.values().stream().mapToInt(List::size).sum() - 1);
        assertThat(streams(other)).isEqualTo(year);
        assertThat(persons(other)).isEqualTo(persons(one));
        assertThat(jdbc(one).query("select cause_message from dead_letter_entry", (row, number) -> row.getString(1)))
                .isEmpty();
    }

    @Test
    void afterTheYearItGoesOnLivingAlsoAfterARestart() {
        Database database = EmbeddedPostgresForTests.freshDatabase();
        try (ConfigurableApplicationContext app = start(database, 36_000, 20)) {
            awaitBuilt(app);
            await().atMost(PATIENCE).until(() -> nextMatter(database) > 22);
        }
        int next = nextMatter(database);
        long events = count(database);
        try (ConfigurableApplicationContext app = start(database, 36_000, 20)) {
            assertThat(app.isRunning()).isTrue();
            await().atMost(PATIENCE).until(() -> nextMatter(database) > next + 2 && count(database) > events);
        }
    }

    private ConfigurableApplicationContext start(Database database, int rate, int matters) {
        return new SpringApplicationBuilder(MinqingApplication.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of(
                        "spring.datasource.url", database.url(),
                        "spring.datasource.username", database.user(),
                        "spring.datasource.password", database.password(),
                        "spring.datasource.hikari.maximum-pool-size", "12",
                        "minqing.data-dir", data.toString()))
                .run(
                        "--minqing.demo.enabled=true",
                        "--minqing.demo.until=2026-06-30",
                        "--minqing.demo.rate=" + rate,
                        "--minqing.demo.matters=" + matters);
    }

    private static void awaitBuilt(ConfigurableApplicationContext app) {
        await().atMost(PATIENCE).until(() -> demo(app).state() == DemoState.LIVING);
    }

    private static DemoStatus demo(ConfigurableApplicationContext app) {
        return app.getBean(DemoController.class).demo();
    }

    /** Every event, by its case, with its name. */
    private static Map<String, List<JsonNode>> streams(Database database) {
        Map<String, List<JsonNode>> streams = new LinkedHashMap<>();
        jdbc(database).query("""
                select aggregate_id, payload_type, convert_from(payload, 'UTF8') as payload
                from domain_event order by aggregate_id, sequence_number
                """, row -> {
            streams.computeIfAbsent(row.getString("aggregate_id"), id -> new ArrayList<>())
                    .add(JSON.readTree("{\"" + row.getString("payload_type") + "\":" + row.getString("payload") + "}"));
        });
        return streams;
    }

    private static List<String> persons(Database database) {
        return jdbc(database)
                .query(
                        "select person_id || ' ' || coalesce(name, '') || ' ' || phone from personal_data order by 1",
                        (row, number) -> row.getString(1));
    }

    private static List<String> violations(EventStore store, Database database) {
        Map<CaseId, List<Recorded>> streams = new LinkedHashMap<>();
        for (String caseId : jdbc(database)
                .query("select distinct aggregate_id from domain_event", (row, number) -> row.getString(1))) {
            streams.put(
                    CaseId.of(caseId),
                    store.readEvents(caseId)
                            .asStream()
                            .map(message -> new Recorded(
                                    message.getSequenceNumber(),
                                    (LedgerEvent) message.getPayload(),
                                    Instant.parse(
                                            String.valueOf(message.getMetaData().get(CommandHeaders.RECORDED_AT)))))
                            .toList());
        }
        List<String> broken = new ArrayList<>(LineageChecker.violations(streams));
        streams.forEach((caseId, stream) -> broken.addAll(StreamChecker.violations(caseId, stream)));
        return broken;
    }

    private static int nextMatter(Database database) {
        Integer next =
                jdbc(database).queryForObject("select coalesce(max(next_matter), 0) from demo_year", Integer.class);
        return next == null ? 0 : next;
    }

    private static long count(Database database) {
        Long events = jdbc(database).queryForObject("select count(*) from domain_event", Long.class);
        return events == null ? 0 : events;
    }

    private static JdbcTemplate jdbc(Database database) {
        return new JdbcTemplate(database.dataSource());
    }
}

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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.EmbeddedPostgresForTests.Database;
import org.minqing.api.CaseId;
import org.minqing.api.CommandHeaders;
import org.minqing.api.LedgerEvent;
import org.minqing.demo.checker.LineageChecker;
import org.minqing.demo.checker.Recorded;
import org.minqing.demo.checker.StreamChecker;
import org.minqing.keys.KeyRing;
import org.minqing.text.TextsForTests;
import org.springframework.boot.WebApplicationType;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small demo district in the application. */
@Tag("long")
class DemoInTheApplicationTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MATTERS = 150;

    @TempDir
    private Path data;

    @Test
    void twoBuildsOneOfThemInterruptedGiveTheSameYearEventForEventAndIdForId() {
        Database one = EmbeddedPostgresForTests.freshDatabase();
        try (DemoApplication app = start(one, 0, MATTERS)) {
            app.awaitBuilt();
            assertThat(app.status().until()).isEqualTo("2026-06-30");
            assertThat(violations(app.context().getBean(EventStore.class), one)).isEmpty();
        }

        Database other = EmbeddedPostgresForTests.freshDatabase();
        try (DemoApplication app = start(other, 0, MATTERS)) {
            await().atMost(DemoApplication.PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> app.status().events() > 300);
        }
        int atTheInterruption =
                streams(other).values().stream().mapToInt(List::size).sum();
        try (DemoApplication app = start(other, 0, MATTERS)) {
            app.awaitBuilt();
        }

        Map<String, List<JsonNode>> year = streams(one);
        assertThat(atTheInterruption)
                .isBetween(300, year.values().stream().mapToInt(List::size).sum() - 1);
        assertThat(streams(other)).isEqualTo(year);
        assertThat(persons(other)).isEqualTo(persons(one));
        assertThat(jdbc(one).queryForObject("select max(recorded_at)::text from domain_event", String.class))
                .as("nothing is recorded after the year that it is of")
                .startsWith("2026-06-");
        assertThat(jdbc(one).query("select cause_message from dead_letter_entry", (row, number) -> row.getString(1)))
                .isEmpty();
    }

    private DemoApplication start(Database database, int rate, int matters) {
        return DemoApplication.start(WebApplicationType.NONE, database, data, rate, matters);
    }

    /** Every event, by its case, with its name. */
    private Map<String, List<JsonNode>> streams(Database database) {
        Map<String, List<JsonNode>> streams = new LinkedHashMap<>();
        try (KeyRing keys = KeyRing.in(data.resolve("keys"))) {
            jdbc(database).query("""
                select aggregate_id, event_id, payload_type, payload
                from domain_event order by aggregate_id, sequence_number
                """, row -> {
                streams.computeIfAbsent(row.getString("aggregate_id"), id -> new ArrayList<>())
                        .add(JSON.readTree(
                                "{\"" + row.getString("payload_type") + "\":" + TextsForTests.opened(row, keys) + "}"));
            });
        }
        return streams;
    }

    private static List<String> persons(Database database) {
        return jdbc(database)
                .query(
                        "select concat_ws(' ', person_id, name_digest, phone_digest) from personal_data order by 1",
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

    private static JdbcTemplate jdbc(Database database) {
        return new JdbcTemplate(database.dataSource());
    }
}

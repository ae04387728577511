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
import java.util.Optional;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.EmbeddedPostgresForTests.Database;
import org.minqing.api.CaseId;
import org.minqing.api.CommandHeaders;
import org.minqing.api.LedgerEvent;
import org.minqing.api.query.Scope;
import org.minqing.api.query.TalkPoints;
import org.minqing.api.query.TalkPointsQuery;
import org.minqing.demo.checker.LineageChecker;
import org.minqing.demo.checker.Recorded;
import org.minqing.demo.checker.StreamChecker;
import org.minqing.http.Asking;
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
    private static final List<String> TALK = List.of(
            "talk-point.opened",
            "talk-point.worker-changed",
            "talk-point.legal-advice-set",
            "talk-point.nothing-reported",
            "notebook-entry.noted",
            "notebook-entry.advised",
            "notebook-entry.raised");

    private static final String AGREED_SIGNS =
            "select count(*) from cases.early_sign s join cases.item i on i.id = s.mediation"
                    + " where i.closed_as = 'AGREEMENT'";

    private static final String PROMISED_PETITIONS = "select count(*) from cases.residents_choice r"
            + " join cases.choice_proposal p on p.choice = r.id and p.key = r.promised"
            + " where exists (select 1 from domain_event e where e.aggregate_id = p.petition"
            + " and e.payload_type = 'petition.outcome-promised')";

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

    @Test
    void afterTheYearItGoesOnLivingAlsoAfterARestart() {
        Database database = EmbeddedPostgresForTests.freshDatabase();
        int next;
        long events;
        try (DemoApplication app = start(database, 36_000, 20)) {
            app.awaitBuilt();
            await().atMost(DemoApplication.PATIENCE).until(() -> app.nextMatter() > 22);
            next = app.nextMatter();
            events = app.events();
        }
        try (DemoApplication app = start(database, 36_000, 20)) {
            await().atMost(DemoApplication.PATIENCE).until(() -> app.nextMatter() > next + 2 && app.events() > events);
        }
    }

    @Test
    void theComingWeekHasPeopleOnDutyAndARestartPutsNobodyThereTwice() {
        Database database = EmbeddedPostgresForTests.freshDatabase();
        long once;
        try (DemoApplication app = start(database, 36_000, 20)) {
            app.awaitBuilt();
            await().atMost(DemoApplication.PATIENCE).until(() -> app.nextMatter() > 22);
            once = recorded(database, "duty-shift.planned");
        }
        try (DemoApplication app = start(database, 36_000, 20)) {
            int next = app.nextMatter();
            await().atMost(DemoApplication.PATIENCE).until(() -> app.nextMatter() > next + 2);
        }

        assertThat(once).as("a desk has three shifts a day and two at least").isGreaterThanOrEqualTo(7 * 2);
        assertThat(recorded(database, "duty-shift.planned")).isEqualTo(once);
        assertThat(recorded(database, "duty-shift.signed-on")).isLessThan(once);
    }

    @Test
    void onFirstSaturdaysPeopleAreReceivedAndARestartReceivesNobodyTwice() {
        Database database = EmbeddedPostgresForTests.freshDatabase();
        long held;
        long raised;
        try (DemoApplication app = start(database, 36_000, 20)) {
            app.awaitBuilt();
            await().atMost(DemoApplication.PATIENCE).until(() -> app.nextMatter() > 22);
            held = recorded(database, "reception-series.session-held");
            raised = recorded(database, "reception-series.demand-raised");
        }
        try (DemoApplication app = start(database, 36_000, 20)) {
            int next = app.nextMatter();
            await().atMost(DemoApplication.PATIENCE).until(() -> app.nextMatter() > next + 2);
        }

        assertThat(held)
                .as("one a month for some months, in the district and each street")
                .isGreaterThanOrEqualTo(3 * 2);
        assertThat(raised).isEqualTo(3 * held);
        assertThat(recorded(database, "reception-series.session-held")).isEqualTo(held);
        assertThat(recorded(database, "reception-series.demand-raised")).isEqualTo(raised);
    }

    @Test
    void streetsAreScreenedAndResidentsChooseAndARestartTellsNothingTwice() {
        List<String> told = List.of(
                "screening-round.opened",
                "screening-round.cell-reported",
                "screening-round.sign-noted",
                "screening-round.closed",
                "residents-choice.opened",
                "residents-choice.voted",
                "residents-choice.counted",
                "residents-choice.promised");
        Database database = EmbeddedPostgresForTests.freshDatabase();
        List<Long> once;
        try (DemoApplication app = start(database, 36_000, 20)) {
            app.awaitBuilt();
            await().atMost(DemoApplication.PATIENCE).until(() -> app.nextMatter() > 22);
            once = told.stream().map(event -> recorded(database, event)).toList();
        }
        try (DemoApplication app = start(database, 36_000, 20)) {
            int next = app.nextMatter();
            await().atMost(DemoApplication.PATIENCE).until(() -> app.nextMatter() > next + 2);
            await().atMost(DemoApplication.PATIENCE)
                    .untilAsserted(() -> assertThat(listed(database, AGREED_SIGNS))
                            .as("most signs end in an agreement")
                            .isGreaterThan(once.get(2) / 2));
            await().atMost(DemoApplication.PATIENCE)
                    .untilAsserted(() -> assertThat(listed(database, PROMISED_PETITIONS))
                            .as("what is promised is so in its petition")
                            .isEqualTo(once.get(7)));
        }

        assertThat(told.stream().map(event -> recorded(database, event)).toList())
                .as("%s", told)
                .isEqualTo(once);
        assertThat(once.getFirst()).as("two streets, a year of months").isEqualTo(2 * 12);
        assertThat(once.get(3)).as("all but those of this month").isEqualTo(2 * 11);
        assertThat(once.get(1)).as("in each nearly all cells").isGreaterThan(2 * 11 * 10);
        assertThat(once.get(2)).as("two a month").isBetween(2L * 2 * 11, 2L * 2 * 12);
        assertThat(once.get(4) - once.get(6))
                .as("one choice is open, for some days two")
                .isBetween(1L, 2L);
        assertThat(once.get(6)).as("those before were counted").isGreaterThanOrEqualTo(2);
        assertThat(once.get(7)).as("of every other one the result was promised").isGreaterThanOrEqualTo(1);
    }

    private static long listed(Database database, String sql) {
        return Optional.ofNullable(jdbc(database).queryForObject(sql, Long.class))
                .orElseThrow();
    }

    @Test
    void peopleTalkAtEachTalkPointOverTheYearAndARestartNotesNothingTwice() {
        Database database = EmbeddedPostgresForTests.freshDatabase();
        Map<String, Long> once;
        try (DemoApplication app = start(database, 36_000, 20)) {
            app.awaitBuilt();
            await().atMost(DemoApplication.PATIENCE).until(() -> app.nextMatter() > 22);
            once = ofTalkPoints(database);
            TalkPoints points = app.context().getBean(Asking.class).askForAll(new TalkPointsQuery(Scope.everything()));
            assertThat(points.items()).hasSize(6);
            assertThat(points.uncovered()).isEmpty();
        }
        try (DemoApplication app = start(database, 36_000, 20)) {
            int next = app.nextMatter();
            await().atMost(DemoApplication.PATIENCE).until(() -> app.nextMatter() > next + 2);
        }

        assertThat(once.values()).as("whatever becomes of one somewhere does").allMatch(events -> events > 0);
        assertThat(once.get("notebook-entry.noted")).isGreaterThan(50);
        assertThat(once.get("notebook-entry.raised")).isGreaterThan(5);
        assertThat(ofTalkPoints(database)).isEqualTo(once);
    }

    private static Map<String, Long> ofTalkPoints(Database database) {
        Map<String, Long> recorded = new LinkedHashMap<>();
        TALK.forEach(event -> recorded.put(event, recorded(database, event)));
        return recorded;
    }

    private static long recorded(Database database, String event) {
        return Optional.ofNullable(jdbc(database)
                        .queryForObject("select count(*) from domain_event where payload_type = ?", Long.class, event))
                .orElseThrow();
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

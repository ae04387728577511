package org.minqing.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.EmbeddedPostgresForTests.Database;
import org.minqing.api.query.Scope;
import org.minqing.api.query.TalkPoints;
import org.minqing.api.query.TalkPointsQuery;
import org.minqing.http.Asking;
import org.springframework.boot.WebApplicationType;
import org.springframework.jdbc.core.JdbcTemplate;

/** A district that lived on after its year, was stopped, and lives on again: nothing that stands in no case is told twice. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoAfterARestartTest {

    private static final int AN_HOUR = 36_000;
    private static final int MATTERS = 20;

    private static final List<String> TALK = List.of(
            "talk-point.opened",
            "talk-point.worker-changed",
            "talk-point.legal-advice-set",
            "talk-point.nothing-reported",
            "notebook-entry.noted",
            "notebook-entry.advised",
            "notebook-entry.raised");

    private static final List<String> CHOSEN = List.of(
            "screening-round.opened",
            "screening-round.cell-reported",
            "screening-round.sign-noted",
            "screening-round.closed",
            "residents-choice.opened",
            "residents-choice.voted",
            "residents-choice.counted",
            "residents-choice.promised");

    private static final String AGREED_SIGNS =
            "select count(*) from cases.early_sign s join cases.item i on i.id = s.mediation"
                    + " where i.closed_as = 'AGREEMENT'";

    private static final String PROMISED_PETITIONS = "select count(*) from cases.residents_choice r"
            + " join cases.choice_proposal p on p.choice = r.id and p.key = r.promised"
            + " where exists (select 1 from domain_event e where e.aggregate_id = p.petition"
            + " and e.payload_type = 'petition.outcome-promised')";

    private final Database database = EmbeddedPostgresForTests.freshDatabase();
    private final Map<String, Long> once = new HashMap<>();
    private final Map<String, Long> afterwards = new HashMap<>();
    private TalkPoints points = new TalkPoints(List.of(), List.of());

    @BeforeAll
    void itLivesOnAfterItsYearIsStoppedAndLivesOn(@TempDir Path data) {
        int next;
        long events;
        try (DemoApplication app = start(data)) {
            app.awaitBuilt();
            await().atMost(DemoApplication.PATIENCE).until(() -> app.nextMatter() > MATTERS + 2);
            once.putAll(recorded());
            points = app.context().getBean(Asking.class).askForAll(new TalkPointsQuery(Scope.everything()));
            next = app.nextMatter();
            events = app.events();
        }
        try (DemoApplication app = start(data)) {
            await().atMost(DemoApplication.PATIENCE).until(() -> app.nextMatter() > next + 2 && app.events() > events);
            await().atMost(DemoApplication.PATIENCE)
                    .untilAsserted(() -> assertThat(number(AGREED_SIGNS))
                            .as("most signs end in an agreement")
                            .isGreaterThan(once("screening-round.sign-noted") / 2));
            await().atMost(DemoApplication.PATIENCE)
                    .untilAsserted(() -> assertThat(number(PROMISED_PETITIONS))
                            .as("what is promised is so in its petition")
                            .isEqualTo(once("residents-choice.promised")));
        }
        afterwards.putAll(recorded());
    }

    @Test
    void theComingWeekHasPeopleOnDutyAndNobodyIsThereTwice() {
        assertThat(once("duty-shift.planned"))
                .as("a desk has three shifts a day and two at least")
                .isGreaterThanOrEqualTo(7 * 2);
        assertThat(once("duty-shift.signed-on")).isLessThan(once("duty-shift.planned"));
        nothingIsToldTwiceOf("duty-shift.planned");
    }

    @Test
    void onFirstSaturdaysPeopleAreReceivedAndNobodyTwice() {
        assertThat(once("reception-series.session-held"))
                .as("one a month for some months, in the district and each street")
                .isGreaterThanOrEqualTo(3 * 2);
        assertThat(once("reception-series.demand-raised"))
                .as("three of each, but of the seven sessions of a Saturday that is today some may still come")
                .isBetween(3 * (once("reception-series.session-held") - 7), 3 * once("reception-series.session-held"));
        nothingIsToldTwiceOf("reception-series.session-held", "reception-series.demand-raised");
    }

    @Test
    void streetsAreScreenedCellByCellAndMonthByMonth() {
        assertThat(once("screening-round.opened"))
                .as("two streets, a year of months; this month's are opened on the morning of its first day")
                .isIn(2L * 11, 2L * 12);
        assertThat(once("screening-round.closed"))
                .as("all but those of this month, which are closed on the afternoon of its last day")
                .isIn(2L * 11, 2L * 12);
        assertThat(once("screening-round.cell-reported"))
                .as("in each nearly all cells")
                .isGreaterThan(2 * 11 * 10);
        assertThat(once("screening-round.sign-noted")).as("two a month").isBetween(2L * 2 * 11, 2L * 2 * 12);
    }

    @Test
    void residentsChooseAndOfSomeChoicesTheResultIsPromised() {
        assertThat(once("residents-choice.opened") - once("residents-choice.counted"))
                .as("one choice is open, for some days two")
                .isBetween(1L, 2L);
        assertThat(once("residents-choice.counted"))
                .as("those before were counted")
                .isGreaterThanOrEqualTo(2);
        assertThat(once("residents-choice.promised"))
                .as("of every other one the result was promised")
                .isGreaterThanOrEqualTo(1);
    }

    @Test
    void roundsAndChoicesAreNotToldTwice() {
        nothingIsToldTwiceOf(CHOSEN.toArray(String[]::new));
    }

    @Test
    void peopleTalkAtEachTalkPointOverTheYearAndNothingIsNotedTwice() {
        assertThat(points.items()).hasSize(6);
        assertThat(points.uncovered()).isEmpty();
        assertThat(TALK).as("whatever becomes of one somewhere does").allMatch(event -> once(event) > 0);
        assertThat(once("notebook-entry.noted")).isGreaterThan(50);
        assertThat(once("notebook-entry.raised")).isGreaterThan(5);
        nothingIsToldTwiceOf(TALK.toArray(String[]::new));
    }

    private void nothingIsToldTwiceOf(String... events) {
        for (String event : events) {
            assertThat(afterwards.getOrDefault(event, 0L)).as(event).isEqualTo(once(event));
        }
    }

    private long once(String event) {
        return once.getOrDefault(event, 0L);
    }

    /** How many events there are of each name. */
    private Map<String, Long> recorded() {
        Map<String, Long> recorded = new HashMap<>();
        jdbc().query("select payload_type, count(*) from domain_event group by payload_type", row -> {
            recorded.put(row.getString(1), row.getLong(2));
        });
        return recorded;
    }

    private long number(String sql) {
        return Objects.requireNonNull(jdbc().queryForObject(sql, Long.class));
    }

    private JdbcTemplate jdbc() {
        return new JdbcTemplate(database.dataSource());
    }

    private DemoApplication start(Path data) {
        return DemoApplication.start(WebApplicationType.NONE, database, data, AN_HOUR, MATTERS);
    }
}

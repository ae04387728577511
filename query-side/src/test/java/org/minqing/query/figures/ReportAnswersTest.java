package org.minqing.query.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.query.Told.act;
import static org.minqing.query.Told.deadline;
import static org.minqing.query.Told.endOf;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HomeVisitEvent.Logged;
import org.minqing.api.HomeVisitEvent.Withdrawn;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.Intake;
import org.minqing.api.Level;
import org.minqing.api.Nature;
import org.minqing.api.PersonId;
import org.minqing.api.Resolution;
import org.minqing.api.query.Report;
import org.minqing.api.query.Report.Counts;
import org.minqing.api.query.Report.Revision;
import org.minqing.api.query.Report.Row;
import org.minqing.api.query.Report.Topic;
import org.minqing.api.query.ReportPeriod;
import org.minqing.api.query.ReportPeriod.Kind;
import org.minqing.api.query.ReportQuery;
import org.minqing.api.query.ResolutionFigures;
import org.minqing.api.query.ResolutionQuery;
import org.minqing.api.query.ResolutionQuery.GroupBy;
import org.minqing.api.query.Scope;
import org.minqing.query.Database;
import org.minqing.query.RandomStory;
import org.minqing.query.Told;
import org.minqing.query.projection.ProjectedEvent;

class ReportAnswersTest {

    /** From Monday, 3 March 2025, to Sunday, the 9th. */
    private static final ReportPeriod WEEK =
            ReportPeriod.named(Kind.WEEKLY, "2025-W10").orElseThrow();

    private static final ReportPeriod MARCH =
            ReportPeriod.named(Kind.MONTHLY, "2025-03").orElseThrow();
    private static final CaseKind HOTLINE = CaseKind.HOTLINE_REQUEST;
    private static final String COMMUNITY = "999901001001";
    private static final String NEXT_CELL = "999901001001002";
    private static final String UNKNOWN = "";

    private final Database database = Database.get();
    private final FiguresProjection projection = new FiguresProjection(Told.ZONE, 500, 500);
    private final Told told = new Told().recordedOn("2025-03-05");

    @BeforeEach
    void emptyTables() {
        database.create(projection);
    }

    @Test
    void a_week_says_what_came_in_and_was_closed_in_each_cell_and_community_beside_the_week_before() {
        told.hotlineRequest("2025-02-26");
        told.happened(told.hotlineRequest("2025-03-04"), resolved("2025-03-09"));
        told.hotlineRequest("2025-03-03", NEXT_CELL, Nature.HELP);
        told.hotlineRequest("2025-03-10");

        Report report = report(WEEK, Optional.of(1));

        assertThat(report.total().now()).isEqualTo(cases(2, 1, 0));
        assertThat(report.total().before()).isEqualTo(cases(1, 0, 0));
        assertThat(report.rows())
                .containsExactly(
                        new Row(COMMUNITY, COMMUNITY, cases(2, 1, 0), cases(1, 0, 0)),
                        new Row(Told.CELL, Told.CELL, cases(1, 1, 0), cases(1, 0, 0)),
                        new Row(NEXT_CELL, NEXT_CELL, cases(1, 0, 0), Counts.NOTHING));
    }

    @Test
    void what_is_not_known_closely_enough_comes_last_under_no_area() {
        told.hotlineRequest("2025-03-04", "999901001", Nature.HELP);
        told.hotlineRequest("2025-03-04");

        assertThat(report(WEEK, Optional.empty()).rows())
                .extracting(Row::area)
                .containsExactly(COMMUNITY, Told.CELL, UNKNOWN);
    }

    @Test
    void within_a_community_only_its_cells_are_told_apart() {
        told.hotlineRequest("2025-03-04");
        told.hotlineRequest("2025-03-04", "999902001001001", Nature.HELP);

        Report report = ask(new ReportQuery(Scope.everything().within(List.of(COMMUNITY)), WEEK, Optional.empty()));

        assertThat(report.total().now().received()).isEqualTo(1);
        assertThat(report.rows()).extracting(Row::area).containsExactly(Told.CELL);
    }

    @Test
    void a_month_is_told_by_districts_and_streets_and_within_a_street_by_communities_and_cells() {
        told.hotlineRequest("2025-03-04");
        told.hotlineRequest("2025-03-04", "999902001001001", Nature.HELP);

        assertThat(report(MARCH, Optional.empty()).rows())
                .extracting(Row::area)
                .containsExactly("999901", "999901001", "999902", "999902001");
        assertThat(ask(new ReportQuery(Scope.everything().within(List.of("999901001")), MARCH, Optional.empty()))
                        .rows())
                .extracting(Row::area)
                .containsExactly(COMMUNITY, Told.CELL);
    }

    @Test
    void a_visit_counts_with_whom_it_went_to_see_until_it_is_taken_back() {
        CaseId wrong = visited("2025-03-04", 2, true);
        visited("2025-03-05", 1, false);
        told.recordedOn("2025-03-12").happened(wrong, new Withdrawn(act("2025-03-12"), "记错了网格"));

        assertThat(report(WEEK, Optional.of(1)).total().now()).isEqualTo(new Counts(0, 0, 0, 2, 1, 3));
        assertThat(report(WEEK, Optional.of(2)).total().now()).isEqualTo(new Counts(0, 0, 0, 1, 0, 1));
    }

    @Test
    void a_case_is_late_at_the_end_of_a_week_from_its_deadline_to_its_conclusion() {
        CaseId id = told.recordedOn("2025-02-20").hotlineRequest("2025-02-20");
        told.happened(id, set("2025-02-28"));
        told.recordedOn("2025-03-01").happened(id, passed("2025-02-28"));
        told.recordedOn("2025-03-12").happened(id, resolved("2025-03-12"), met("2025-03-12", "2025-02-28"));

        assertThat(report(WEEK.before(), Optional.of(1)).total().now().late()).isEqualTo(1);
        assertThat(report(WEEK, Optional.of(1)).total().now().late()).isEqualTo(1);
        assertThat(report(WEEK.after(), Optional.of(1)).total().now()).isEqualTo(cases(0, 1, 0));
        assertThat(report(WEEK.after(), Optional.of(1)).total().before().late()).isEqualTo(1);
        assertThat(report(WEEK, Optional.empty()).revision()).isEqualTo(1);
    }

    @Test
    void on_the_last_day_of_its_limit_no_case_is_late() {
        CaseId id = told.hotlineRequest("2025-03-03");
        told.happened(id, set("2025-03-09"));
        told.recordedOn("2025-03-10").happened(id, passed("2025-03-09"));

        assertThat(report(WEEK, Optional.empty()).total().now().late()).isZero();
        assertThat(report(WEEK.after(), Optional.empty()).total().now().late()).isEqualTo(1);
    }

    @Test
    void a_redo_does_not_make_it_never_have_been_late() {
        CaseId id = told.recordedOn("2025-02-20").hotlineRequest("2025-02-20");
        told.happened(id, set("2025-02-28"));
        told.recordedOn("2025-03-01").happened(id, passed("2025-02-28"));
        told.recordedOn("2025-03-12").happened(id, resolved("2025-03-12"), met("2025-03-12", "2025-02-28"));
        told.recordedOn("2025-03-13")
                .happened(id, new HotlineRequestEvent.Redone(act("2025-03-13"), "又坏了", 2), set("2025-03-20"));

        Report report = report(WEEK, Optional.empty());

        assertThat(report.revision()).isEqualTo(1);
        assertThat(report.total().now().late()).isEqualTo(1);
    }

    @Test
    void what_was_recorded_later_is_a_revision_that_names_what_was_added() {
        told.hotlineRequest("2025-03-04");
        told.recordedOn("2025-03-11").hotlineRequest("2025-03-05", NEXT_CELL, Nature.HELP);
        told.recordedOn("2025-03-11").hotlineRequest("2025-03-10");
        told.recordedOn("2025-03-20").hotlineRequest("2025-02-25");

        Report issued = report(WEEK, Optional.of(1));
        Report now = report(WEEK, Optional.empty());

        assertThat(issued.total().now().received()).isEqualTo(1);
        assertThat(issued.recordedBy()).isEqualTo(WEEK.issuedAt(Told.ZONE));
        assertThat(issued.revisions()).hasSize(1);
        assertThat(now.revision()).isEqualTo(3);
        assertThat(now.recordedBy()).isEqualTo(endOf("2025-03-20"));
        assertThat(now.total().now().received()).isEqualTo(2);
        assertThat(now.total().before().received()).isEqualTo(1);
        assertThat(now.revisions())
                .containsExactly(
                        new Revision(1, LocalDate.parse("2025-03-09"), List.of()),
                        new Revision(
                                2,
                                LocalDate.parse("2025-03-11"),
                                List.of(new Row(NEXT_CELL, NEXT_CELL, cases(1, 0, 0), Counts.NOTHING))),
                        new Revision(
                                3,
                                LocalDate.parse("2025-03-20"),
                                List.of(new Row(Told.CELL, Told.CELL, Counts.NOTHING, cases(1, 0, 0)))));
    }

    @Test
    void what_changes_no_figure_is_no_revision() {
        CaseId id = told.hotlineRequest("2025-03-04");
        told.recordedOn("2025-03-12")
                .happened(
                        id,
                        new CaseEvent.Reclassified(
                                HOTLINE, act("2025-03-12"), Optional.of("噪声与污染"), Optional.empty(), "分错了"),
                        resolved("2025-03-12"));

        assertThat(report(WEEK, Optional.empty()).revision()).isEqualTo(1);
        assertThat(report(WEEK, Optional.empty()).month()).isEmpty();
    }

    @Test
    void a_topic_is_what_rose_and_not_what_is_large() {
        told.recordedOn("2025-03-31");
        some(12, "2025-02-10", "噪声与污染/施工/夜间施工");
        some(14, "2025-03-10", "噪声与污染/施工/夜间施工");
        some(2, "2025-02-10", "公共设施报修/照明/路灯");
        some(3, "2025-03-10", "公共设施报修/照明/路灯");
        some(3, "2025-03-11", "公共设施报修/照明/信号灯");
        some(1, "2025-02-10", "环境卫生/垃圾/堆放");
        some(3, "2025-03-10", "环境卫生/垃圾/堆放");
        some(5, "2025-03-10", "物业管理/电梯/停运");
        some(20, "2025-02-10", "交通出行/停车/乱停");
        some(19, "2025-03-10", "交通出行/停车/乱停");

        List<Topic> topics = report(MARCH, Optional.of(1)).month().orElseThrow().topics();

        assertThat(topics)
                .containsExactly(
                        new Topic("物业管理/电梯", "物业管理/电梯", 5, 0, Optional.empty()),
                        new Topic("公共设施报修/照明", "公共设施报修/照明", 6, 2, Optional.of(new BigDecimal("3.00"))),
                        new Topic("噪声与污染/施工", "噪声与污染/施工", 14, 12, Optional.of(new BigDecimal("1.17"))));
    }

    @Test
    void a_revision_says_what_was_said_on_its_day_and_says_so_after_the_figures_were_filled_anew() {
        Random random = new Random(21);
        Told story = new RandomStory(random).of(400);
        database.follow(projection, story.events(), () -> 1 + random.nextInt(40));
        Map<ReportQuery, Report> said = new LinkedHashMap<>();
        for (Kind kind : Kind.values()) {
            ReportPeriod period = ReportPeriod.of(kind, LocalDate.parse("2024-12-10"));
            ReportQuery latest = new ReportQuery(Scope.everything(), period, Optional.empty());
            int revisions = answer(latest).revision();
            assertThat(revisions).isGreaterThan(3);
            for (int revision : List.of(1, 2, revisions / 2, revisions)) {
                ReportQuery query = new ReportQuery(Scope.everything(), period, Optional.of(revision));
                said.put(query, answer(query));
            }
        }

        said.forEach((query, report) -> {
            database.rebuild(projection, recordedBefore(report.recordedBy(), story), 100);
            assertThat(answer(query)).isEqualTo(report);
        });
        database.rebuild(projection, story.events(), 100);
        said.forEach((query, report) -> assertThat(answer(query)).isEqualTo(report));
    }

    @Test
    void the_latest_revision_says_what_the_board_says() {
        Told story = new RandomStory(new Random(24)).of(400);
        database.follow(projection, story.events(), () -> 25);
        for (Kind kind : Kind.values()) {
            ReportPeriod period = ReportPeriod.of(kind, LocalDate.parse("2024-12-10"));
            Report report = answer(new ReportQuery(Scope.everything(), period, Optional.empty()));
            ResolutionFigures.Row board = board(period);

            assertThat(report.total().now().received()).isPositive().isEqualTo(board.received());
            assertThat(report.total().now().closed()).isPositive().isEqualTo(board.closed());
            assertThat(report.total().before().received())
                    .isEqualTo(board(period.before()).received());
            report.month()
                    .ifPresent(month -> assertThat(month.units().stream()
                                    .mapToLong(unit -> unit.onTimeClosureRate().denominator())
                                    .sum())
                            .isPositive()
                            .isEqualTo(board.onTimeClosureRate().denominator()));
        }
    }

    private ResolutionFigures.Row board(ReportPeriod period) {
        Scope scope = Scope.everything().between(Optional.of(period.from()), Optional.of(period.to()));
        return new ResolutionAnswers(
                        database.source(),
                        (vocabulary, code) -> code,
                        BigDecimal.ONE,
                        Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), Told.ZONE))
                .answer(new ResolutionQuery(scope, GroupBy.NONE, 1, Optional.empty()))
                .rows()
                .getFirst();
    }

    private static List<ProjectedEvent> recordedBefore(Instant moment, Told story) {
        return story.events().stream()
                .filter(event -> event.recordedAt().isBefore(moment))
                .toList();
    }

    private Report report(ReportPeriod period, Optional<Integer> revision) {
        return ask(new ReportQuery(Scope.everything(), period, revision));
    }

    private Report ask(ReportQuery query) {
        database.create(projection);
        database.follow(projection, told.events(), () -> 2);
        return answer(query);
    }

    private Report answer(ReportQuery query) {
        return new ReportAnswers(database.source(), (vocabulary, code) -> code, Told.ZONE, 5).answer(query);
    }

    private void some(int cases, String day, String category) {
        for (int i = 0; i < cases; i++) {
            Intake plain = told.intake(day, Told.CELL, Optional.empty());
            told.hotlineRequest(
                    new Intake(
                            plain.number(),
                            plain.queryCode(),
                            plain.channel(),
                            plain.receivedAt(),
                            plain.area(),
                            plain.place(),
                            Optional.of(category),
                            plain.subject(),
                            plain.content(),
                            plain.firstContactOwner(),
                            plain.magnitude(),
                            plain.intakeLevel(),
                            false,
                            plain.origin(),
                            Optional.empty()),
                    Nature.HELP,
                    day);
        }
    }

    private CaseId visited(String day, int persons, boolean met) {
        List<PersonId> whom = IntStream.range(0, persons)
                .mapToObj(number -> new PersonId(new UUID(7, number)))
                .toList();
        return told.happened(
                told.newId(), new Logged(act(day), AreaCode.of(Told.CELL), Optional.empty(), whom, met, "楼道灯又坏了"));
    }

    private static Counts cases(long received, long closed, long late) {
        return new Counts(received, closed, late, 0, 0, 0);
    }

    private static CaseEvent set(String lastDay) {
        return new CaseEvent.DeadlineSet(
                HOTLINE, act("2025-02-20"), deadline(DeadlineKind.HANDLING, endOf(lastDay)), Cause.STARTED);
    }

    private static CaseEvent passed(String lastDay) {
        return new CaseEvent.DeadlinePassed(HOTLINE, act(lastDay), DeadlineKind.HANDLING, "", endOf(lastDay));
    }

    private static CaseEvent met(String day, String lastDay) {
        return new CaseEvent.DeadlineMet(HOTLINE, act(day), DeadlineKind.HANDLING, "", endOf(lastDay), false);
    }

    private static HotlineRequestEvent resolved(String day) {
        return new HotlineRequestEvent.Resolved(act(day), Resolution.SOLVED, "已修复", 1, Optional.of(Level.COMMUNITY));
    }
}

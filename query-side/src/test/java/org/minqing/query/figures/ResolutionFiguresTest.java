package org.minqing.query.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.query.Told.act;
import static org.minqing.query.Told.deadline;
import static org.minqing.query.Told.endOf;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingEvent;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.Inheritance;
import org.minqing.api.Level;
import org.minqing.api.Moment;
import org.minqing.api.Resolution;
import org.minqing.api.Satisfaction;
import org.minqing.api.query.Rate;
import org.minqing.api.query.ResolutionFigures.Row;
import org.minqing.api.query.ResolutionQuery;
import org.minqing.api.query.ResolutionQuery.GroupBy;
import org.minqing.api.query.Scope;
import org.minqing.query.Database;
import org.minqing.query.Told;

class ResolutionFiguresTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2025-12-31T04:00:00Z"), Told.ZONE);
    private static final CaseKind HOTLINE = CaseKind.HOTLINE_REQUEST;

    private final Database database = Database.get();
    private final FiguresProjection projection = new FiguresProjection(Told.ZONE);
    private final Told told = new Told();

    @BeforeEach
    void emptyTables() {
        database.create(projection);
    }

    private List<Row> rows(Scope scope, GroupBy by) {
        database.create(projection);
        database.follow(projection, told.events(), () -> 3);
        return new ResolutionAnswers(database.source(), (vocabulary, code) -> code, new BigDecimal("0.9"), NOW)
                .answer(new ResolutionQuery(scope, by, 1, Optional.empty()))
                .rows();
    }

    private Row all() {
        return rows(Scope.everything(), GroupBy.NONE).getFirst();
    }

    private Row in(String from, String to) {
        return rows(
                        Scope.everything()
                                .between(Optional.of(LocalDate.parse(from)), Optional.of(LocalDate.parse(to))),
                        GroupBy.NONE)
                .getFirst();
    }

    private static CaseEvent set(String lastDay) {
        return new CaseEvent.DeadlineSet(
                HOTLINE, act("2025-01-01"), deadline(DeadlineKind.HANDLING, endOf(lastDay)), Cause.STARTED);
    }

    private static CaseEvent met(String day, String lastDay, boolean inTime) {
        return new CaseEvent.DeadlineMet(HOTLINE, act(day), DeadlineKind.HANDLING, "", endOf(lastDay), inTime);
    }

    private static HotlineRequestEvent resolved(String day, Resolution resolution) {
        return new HotlineRequestEvent.Resolved(act(day), resolution, "已修复", 1, Optional.of(Level.COMMUNITY));
    }

    @Test
    void an_open_case_is_received_and_counts_in_both_rates_as_not_yet_done() {
        told.hotlineRequest("2025-03-05");

        Row row = all();

        assertThat(row.received()).isEqualTo(1);
        assertThat(row.closureRate()).isEqualTo(Rate.of(0, 1));
        assertThat(row.resolutionRate()).isEqualTo(Rate.of(0, 1));
        assertThat(row.onTimeClosureRate().percent()).isEmpty();
    }

    @Test
    void a_closed_case_need_not_be_solved() {
        told.happened(told.hotlineRequest("2025-03-05"), resolved("2025-03-08", Resolution.NOT_SOLVED));
        told.happened(told.hotlineRequest("2025-03-05"), resolved("2025-03-08", Resolution.PARTLY_SOLVED));
        told.happened(told.hotlineRequest("2025-03-05"), resolved("2025-04-08", Resolution.SOLVED));

        Row row = all();

        assertThat(row.closureRate()).isEqualTo(Rate.of(3, 3));
        assertThat(row.resolutionRate()).isEqualTo(Rate.of(1, 3));
        assertThat(row.partlySolved()).isEqualTo(1);
        assertThat(in("2025-03-01", "2025-04-01").closed()).isEqualTo(2);
    }

    @Test
    void a_register_that_tells_only_a_verdict_counts_as_closed_undated_and_of_unknown_resolution() {
        for (int i = 0; i < 10; i++) {
            told.adopted(Told.adoption(
                    "R" + i,
                    Moment.on(LocalDate.parse("2025-03-05")),
                    Optional.of(ClosedAs.HANDLED),
                    Optional.of(i < 9)));
        }

        Row row = in("2025-03-05", "2025-03-06");

        assertThat(row.received()).isEqualTo(10);
        assertThat(row.closed()).isEqualTo(10);
        assertThat(row.closedUndated()).isEqualTo(10);
        assertThat(row.resolutionUnknown()).isEqualTo(10);
        assertThat(row.resolutionRate().percent()).isEmpty();
        assertThat(row.onTimeClosureRate().percent()).contains(new BigDecimal("90.00"));
        assertThat(row.hoursToClose().count()).isZero();
    }

    @Test
    void a_conclusion_on_the_last_day_is_in_time_and_counts_on_that_day() {
        told.happened(
                told.hotlineRequest("2025-03-05"),
                set("2025-03-31"),
                resolved("2025-03-31", Resolution.SOLVED),
                met("2025-03-31", "2025-03-31", true));

        assertThat(in("2025-03-31", "2025-04-01").onTimeClosureRate()).isEqualTo(Rate.of(1, 1));
    }

    @Test
    void an_open_case_counts_as_late_on_its_last_day_once_that_has_passed() {
        CaseId id = told.hotlineRequest("2025-03-05");
        told.happened(id, set("2025-03-31"));
        assertThat(all().onTimeClosureRate()).isEqualTo(Rate.of(0, 0));

        told.happened(
                id,
                new CaseEvent.DeadlinePassed(
                        HOTLINE, act("2025-04-01"), DeadlineKind.HANDLING, "", endOf("2025-03-31")));

        assertThat(in("2025-03-31", "2025-04-01").onTimeClosureRate()).isEqualTo(Rate.of(0, 1));
        assertThat(in("2025-04-01", "2025-05-01").onTimeClosureRate()).isEqualTo(Rate.of(0, 0));
    }

    @Test
    void a_late_entry_is_in_time_only_once_it_is_confirmed() {
        CaseId id = told.hotlineRequest("2025-03-05");
        told.happened(
                id,
                set("2025-03-31"),
                resolved("2025-03-20", Resolution.SOLVED),
                met("2025-03-20", "2025-03-31", false));
        assertThat(all().onTimeClosureRate()).isEqualTo(Rate.of(0, 1));

        told.happened(
                id, new CaseEvent.LateEntryConfirmed(HOTLINE, act("2025-04-02"), DeadlineKind.HANDLING, "", "核实无误"));

        assertThat(in("2025-03-20", "2025-03-21").onTimeClosureRate()).isEqualTo(Rate.of(1, 1));
    }

    @Test
    void a_redo_takes_back_the_closing_and_the_resolution_and_a_late_round_spoils_all() {
        CaseId id = told.hotlineRequest("2025-03-05");
        told.happened(
                id,
                set("2025-03-10"),
                resolved("2025-03-12", Resolution.SOLVED),
                met("2025-03-12", "2025-03-10", false),
                new HotlineRequestEvent.Redone(act("2025-03-15"), "仍未修好", 2));
        Row open = all();
        assertThat(open.closed()).isZero();
        assertThat(open.resolutionRate()).isEqualTo(Rate.of(0, 1));
        assertThat(open.redoRate()).isEqualTo(Rate.of(1, 1));

        told.happened(
                id,
                new CaseEvent.DeadlineSet(
                        HOTLINE, act("2025-03-15"), deadline(DeadlineKind.HANDLING, endOf("2025-03-18")), Cause.REDO),
                resolved("2025-03-16", Resolution.SOLVED),
                met("2025-03-16", "2025-03-18", true));

        Row done = all();
        assertThat(done.onTimeClosureRate()).isEqualTo(Rate.of(0, 1));
        assertThat(done.redoRate()).isEqualTo(Rate.of(1, 2));
        assertThat(done.closed()).isEqualTo(1);
    }

    @Test
    void the_last_answer_of_a_person_in_a_round_counts_and_basic_satisfaction_weighs_less() {
        CaseId id = told.hotlineRequest("2025-03-05");
        told.happened(
                id,
                resolved("2025-03-06", Resolution.SOLVED),
                followUp("2025-03-07", Optional.of(false), Optional.of(Satisfaction.DISSATISFIED)),
                followUp("2025-03-09", Optional.of(true), Optional.empty()),
                followUp("2025-03-11", Optional.empty(), Optional.of(Satisfaction.BASICALLY_SATISFIED)));

        Row row = all();

        assertThat(row.responseRate()).isEqualTo(Rate.of(1, 1));
        assertThat(row.solveRate()).isEqualTo(Rate.of(1, 1));
        assertThat(row.satisfactionRate().percent()).contains(new BigDecimal("90.00"));
        assertThat(in("2025-03-09", "2025-03-10").solveRate()).isEqualTo(Rate.of(1, 1));
        assertThat(in("2025-03-07", "2025-03-08").satisfactionRate().denominator())
                .isZero();
    }

    @Test
    void two_units_of_a_mediation_that_nobody_stands_for_are_each_asked() {
        told.happened(
                told.mediation("2025-03-05", Optional.empty()),
                unitAsked("1", true),
                unitAsked("2", false),
                unitAsked("2", true));

        assertThat(all().solveRate()).isEqualTo(Rate.of(2, 2));
    }

    private static CaseEvent unitAsked(String party, boolean solved) {
        return new CaseEvent.FollowedUp(
                CaseKind.MEDIATION,
                act("2025-03-07"),
                Optional.empty(),
                1,
                true,
                true,
                Optional.empty(),
                Optional.of(solved),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(party),
                Optional.empty());
    }

    private static CaseEvent followUp(String day, Optional<Boolean> solved, Optional<Satisfaction> satisfaction) {
        return new CaseEvent.FollowedUp(
                HOTLINE,
                act(day),
                Optional.empty(),
                1,
                true,
                true,
                Optional.of(true),
                solved,
                satisfaction,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void an_objection_is_held_against_the_unit_that_raised_it() {
        CaseId id = told.hotlineRequest("2025-03-05");
        told.happened(
                id,
                dispatched("2025-03-05", "SL-CG"),
                new HandlingEvent.ObjectionRaised(HOTLINE, act("2025-03-06"), "SL-CG", "非我单位职责", Optional.empty()),
                new HandlingEvent.ObjectionAccepted(HOTLINE, act("2025-03-06"), "SL-CG", Optional.empty()),
                dispatched("2025-03-07", "SL-SW"));

        List<Row> units = rows(Scope.everything(), GroupBy.UNIT);

        assertThat(units).extracting(Row::key).containsExactly("SL-CG", "SL-SW");
        assertThat(units.get(0).returnRate()).isEqualTo(Rate.of(1, 1));
        assertThat(units.get(0).received()).isZero();
        assertThat(units.get(1).objectionRate()).isEqualTo(Rate.of(0, 1));
        assertThat(units.get(1).received()).isEqualTo(1);
    }

    private static HandlingEvent dispatched(String day, String unit) {
        return new HandlingEvent.Dispatched(
                HOTLINE, act(day), unit, List.of(), Level.STREET, Optional.empty(), Optional.empty());
    }

    @Test
    void a_converted_request_and_its_petition_are_one_matter_over_both_kinds_and_two_cases_by_kind() {
        CaseId request = told.hotlineRequest("2025-03-05");
        Inheritance inherits = new Inheritance(
                request, HOTLINE, Told.noon("2025-03-05"), Optional.empty(), Optional.empty(), List.of());
        CaseId petition = told.petition("2025-04-02", Optional.of(inherits));
        told.happened(request, new HotlineRequestEvent.Converted(act("2025-04-02"), petition, CaseKind.PETITION));

        Row together = all();
        assertThat(together.received()).isEqualTo(1);
        assertThat(together.closed()).isZero();
        assertThat(together.closureRate()).isEqualTo(Rate.of(0, 1));
        assertThat(in("2025-03-01", "2025-04-01").closureRate()).isEqualTo(Rate.of(0, 1));

        List<Row> kinds = rows(Scope.everything(), GroupBy.KIND);
        assertThat(kinds).extracting(Row::key).containsExactly("HOTLINE_REQUEST", "PETITION");
        assertThat(kinds).extracting(Row::received).containsExactly(1L, 1L);
        assertThat(kinds.get(0).carried()).isEqualTo(1);
        assertThat(kinds.get(0).closureRate()).isEqualTo(Rate.of(0, 0));
        assertThat(kinds.get(1).closureRate()).isEqualTo(Rate.of(0, 1));
    }

    @Test
    void a_case_registered_in_error_counts_nowhere() {
        CaseId id = told.hotlineRequest("2025-03-05");
        told.happened(
                id,
                resolved("2025-03-06", Resolution.SOLVED),
                new CaseEvent.Voided(HOTLINE, act("2025-03-07"), "重复登记", Optional.empty()));

        Row row = all();

        assertThat(row.received()).isZero();
        assertThat(row.closed()).isZero();
    }
}

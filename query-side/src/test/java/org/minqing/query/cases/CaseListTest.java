package org.minqing.query.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.minqing.query.Told.act;
import static org.minqing.query.Told.deadline;
import static org.minqing.query.Told.endOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseCommand.Changes;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingEvent;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;
import org.minqing.api.Moment;
import org.minqing.api.Nature;
import org.minqing.api.PetitionEvent;
import org.minqing.api.Resolution;
import org.minqing.api.query.CasePage.Item;
import org.minqing.api.query.CaseStatus;
import org.minqing.api.query.CasesQuery.Due;
import org.minqing.api.query.CasesQuery.Lack;
import org.minqing.api.query.CasesQuery.Receipt;
import org.minqing.api.query.CasesQuery.Sort;
import org.minqing.api.query.Promises;
import org.minqing.api.query.PromisesQuery;
import org.minqing.api.query.Scope;
import org.minqing.query.Told;

/** By what the list finds cases. */
class CaseListTest extends CaseListAsked {

    private static final CaseKind HOTLINE = CaseKind.HOTLINE_REQUEST;

    private static HandlingEvent dispatched(String unit, Level level, String... coUnits) {
        return new HandlingEvent.Dispatched(
                HOTLINE, act("2025-03-06"), unit, List.of(coUnits), level, Optional.empty(), Optional.empty());
    }

    private static Scope handledBy(String unit) {
        return Scope.everything().heldBy(List.of(unit)).orCoHandledBy(List.of(unit));
    }

    @Test
    void cases_in_which_a_unit_handles_with_others_are_listed_with_those_that_it_holds() {
        CaseId held = told.happened(told.hotlineRequest("2025-03-05"), dispatched("SL-SW", Level.STREET));
        CaseId helped = told.happened(told.hotlineRequest("2025-03-04"), dispatched("SL-CG", Level.STREET, "SL-SW"));
        told.happened(told.hotlineRequest("2025-03-03"), dispatched("SL-CG", Level.STREET, "SL-ZJ"));
        CaseId both = told.happened(told.hotlineRequest("2025-03-02"), dispatched("SL-SW", Level.STREET, "SL-SW"));
        filter.scope = handledBy("SL-SW");

        assertThat(found()).containsExactly(held, helped, both);
        assertThat(page().total()).isEqualTo(3);
        assertThat(count(10)).isEqualTo(3);
        assertThat(named(List.of(held, helped, both), handledBy("SL-ZJ"))).isEmpty();
        filter.text = Optional.of("路灯");
        assertThat(page().total()).as("searched").isEqualTo(3);
        filter.figure = Optional.of("received");
        assertThat(page().total()).as("behind a figure").isEqualTo(3);
        filter.scope = Scope.everything().heldBy(List.of("SL-SW"));
        assertThat(page().total()).as("held by it").isEqualTo(2);
    }

    private static HandlingEvent confirmed(String unit) {
        return new HandlingEvent.ReceiptConfirmed(HOTLINE, act("2025-03-06"), unit);
    }

    @Test
    void a_receipt_is_awaited_from_each_unit_until_it_confirms_and_from_nobody_while_an_objection_waits() {
        CaseId fresh = told.happened(told.hotlineRequest("2025-03-05"), dispatched("SL-SW", Level.STREET, "SL-CG"));
        CaseId helping = told.happened(
                told.hotlineRequest("2025-03-04"), dispatched("SL-CG", Level.STREET, "SL-SW"), confirmed("SL-CG"));
        CaseId confirmed =
                told.happened(told.hotlineRequest("2025-03-03"), dispatched("SL-SW", Level.STREET), confirmed("SL-SW"));
        CaseId objected = told.happened(
                told.hotlineRequest("2025-03-02"),
                dispatched("SL-SW", Level.STREET),
                new HandlingEvent.ObjectionRaised(HOTLINE, act("2025-03-06"), "SL-SW", "不归我们", Optional.empty()));
        CaseId kept = told.happened(
                told.hotlineRequest("2025-03-01"),
                dispatched("SL-SW", Level.STREET),
                new HandlingEvent.ObjectionRaised(HOTLINE, act("2025-03-06"), "SL-SW", "不归我们", Optional.empty()),
                new HandlingEvent.ObjectionRejected(HOTLINE, act("2025-03-07"), "SL-SW", "归你们"));
        told.hotlineRequest("2025-03-05");

        filter.receipt = Optional.of(Receipt.AWAITED);
        assertThat(found()).as("from anybody").containsExactly(fresh, helping, kept);
        filter.scope = handledBy("SL-SW");
        assertThat(found()).containsExactly(fresh, helping, kept);
        filter.scope = handledBy("SL-CG");
        assertThat(found()).containsExactly(fresh);
        filter.receipt = Optional.of(Receipt.CONFIRMED);
        assertThat(found()).containsExactly(helping);
        filter.scope = handledBy("SL-SW");
        assertThat(found()).containsExactly(confirmed, objected);
        assertThat(page().items().getLast().objected()).contains(true);
    }

    @Test
    void a_deadline_is_counted_from_when_it_was_first_set() {
        told.happened(
                told.hotlineRequest("2025-03-05"),
                new CaseEvent.DeadlineSet(
                        HOTLINE,
                        act("2025-03-06"),
                        deadline(DeadlineKind.HANDLING, endOf("2025-03-13")),
                        Cause.STARTED),
                new CaseEvent.DeadlineSet(
                        HOTLINE,
                        act("2025-03-10"),
                        deadline(DeadlineKind.HANDLING, endOf("2025-03-20")),
                        Cause.EXTENDED));

        assertThat(found()).hasSize(1);
        assertThat(page().items().getFirst().dueSince())
                .isEqualTo(act("2025-03-06").occurredAt().earliest(Told.ZONE));
    }

    @Test
    void who_is_overdue_stands_with_the_level_that_was_told_last_until_the_deadline_is_set_anew() {
        CaseId late = told.happened(
                told.hotlineRequest("2025-03-05"),
                new CaseEvent.DeadlineSet(
                        HOTLINE,
                        act("2025-03-06"),
                        deadline(DeadlineKind.HANDLING, endOf("2025-03-13")),
                        Cause.STARTED),
                new CaseEvent.DeadlinePassed(
                        HOTLINE, act("2025-03-14"), DeadlineKind.HANDLING, "", endOf("2025-03-13")),
                supervised("2025-03-14", 1, Level.COMMUNITY),
                supervised("2025-03-15", 2, Level.STREET));
        assertThat(found()).containsExactly(late);
        assertThat(page().items().getFirst().supervised()).contains(Level.STREET);

        told.happened(
                late,
                new CaseEvent.DeadlineSet(
                        HOTLINE,
                        act("2025-03-16"),
                        deadline(DeadlineKind.HANDLING, endOf("2025-03-20")),
                        Cause.EXTENDED));

        assertThat(found()).containsExactly(late);
        assertThat(page().items().getFirst().supervised()).isEmpty();
    }

    @Test
    void the_late_ones_of_a_report_are_those_that_were_late_when_its_last_day_was_over() {
        CaseId stillLate =
                told.happened(told.hotlineRequest("2025-03-01"), setUntil("2025-03-07"), passed("2025-03-07"));
        CaseId lateFor3Days = told.happened(
                told.hotlineRequest("2025-03-02"),
                setUntil("2025-03-07"),
                passed("2025-03-07"),
                new HotlineRequestEvent.Resolved(
                        act("2025-03-11"), Resolution.SOLVED, "Mended.", 1, Optional.of(Level.STREET)),
                new CaseEvent.DeadlineMet(
                        HOTLINE, act("2025-03-11"), DeadlineKind.HANDLING, "", endOf("2025-03-07"), false));
        told.happened(told.hotlineRequest("2025-03-03"), setUntil("2025-03-09"), passed("2025-03-09"));
        filter.figure = Optional.of("late");

        filter.scope = before("2025-03-10");
        assertThat(found()).containsExactlyInAnyOrder(stillLate, lateFor3Days);
        filter.scope = before("2025-03-08");
        assertThat(found()).isEmpty();
    }

    private static Scope before(String day) {
        return new Scope(
                List.of(),
                Optional.of(LocalDate.parse(day).minusWeeks(1)),
                Optional.of(LocalDate.parse(day)),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static CaseEvent setUntil(String lastDay) {
        return new CaseEvent.DeadlineSet(
                HOTLINE, act("2025-03-04"), deadline(DeadlineKind.HANDLING, endOf(lastDay)), Cause.STARTED);
    }

    private static CaseEvent passed(String lastDay) {
        return new CaseEvent.DeadlinePassed(HOTLINE, act(lastDay), DeadlineKind.HANDLING, "", endOf(lastDay));
    }

    private static CaseEvent supervised(String day, int step, Level level) {
        return new CaseEvent.DeadlineSupervised(
                HOTLINE, act(day), DeadlineKind.HANDLING, "", endOf("2025-03-13"), step, level);
    }

    @Test
    void a_unit_handles_with_others_until_the_case_comes_back_or_goes_elsewhere_and_again_once_it_is_redone() {
        told.happened(
                told.hotlineRequest("2025-03-05"),
                dispatched("SL-CG", Level.STREET, "SL-SW"),
                new HandlingEvent.ObjectionAccepted(HOTLINE, act("2025-03-06"), "SL-CG", Optional.empty()));
        told.happened(
                told.hotlineRequest("2025-03-04"),
                dispatched("SL-CG", Level.STREET, "SL-SW"),
                dispatched("SL-ZJ", Level.STREET));
        CaseId escalated = told.happened(
                told.hotlineRequest("2025-03-03"),
                dispatched("SL-CG", Level.STREET, "SL-SW"),
                new CaseEvent.Escalated(
                        HOTLINE,
                        act("2025-03-07"),
                        "SL-ZJ",
                        Optional.empty(),
                        Level.DISTRICT,
                        "需要区里",
                        Optional.empty()));
        CaseId redone = told.happened(
                told.hotlineRequest("2025-03-02"),
                dispatched("SL-CG", Level.STREET, "SL-SW"),
                new HandlingEvent.ObjectionAccepted(HOTLINE, act("2025-03-06"), "SL-CG", Optional.empty()),
                new HotlineRequestEvent.Redone(act("2025-03-08"), "没办好", 2));
        filter.scope = handledBy("SL-SW");

        assertThat(found()).containsExactly(escalated, redone);
    }

    @Test
    void what_came_back_and_is_redone_is_the_last_lead_units_again() {
        CaseId request = told.happened(
                told.hotlineRequest("2025-03-05"),
                dispatched("SL-CG", Level.STREET),
                new HandlingEvent.ObjectionAccepted(HOTLINE, act("2025-03-06"), "SL-CG", Optional.empty()),
                new HotlineRequestEvent.Resolved(
                        act("2025-03-07"), Resolution.SOLVED, "已修好", 1, Optional.of(Level.STREET)),
                new HotlineRequestEvent.Redone(act("2025-03-08"), "没办好", 2));
        CaseId petition = told.happened(
                told.petition("2025-03-04", Optional.empty()),
                new HandlingEvent.Dispatched(
                        CaseKind.PETITION,
                        act("2025-03-05"),
                        "SL-CG",
                        List.of(),
                        Level.STREET,
                        Optional.empty(),
                        Optional.empty()),
                new HandlingEvent.ObjectionAccepted(CaseKind.PETITION, act("2025-03-06"), "SL-CG", Optional.empty()),
                new PetitionEvent.Redone(act("2025-03-08"), "没办好", 2));
        CaseId ours = told.happened(
                told.hotlineRequest("2025-03-03"), new HotlineRequestEvent.Redone(act("2025-03-08"), "没办好", 2));
        filter.sort = Sort.NEWEST;

        assertThat(found()).containsExactly(request, petition, ours);
        assertThat(page().items())
                .extracting(Item::unit)
                .containsExactly(Optional.of("SL-CG"), Optional.of("SL-CG"), Optional.empty());
        assertThat(page().items())
                .extracting(Item::status)
                .containsExactly(CaseStatus.DISPATCHED, CaseStatus.ACCEPTED, CaseStatus.RECEIVED);
    }

    @Test
    void
            a_closed_petition_whose_promise_passed_its_day_is_work_of_its_unit_again_until_somebody_says_what_became_of_it() {
        Instant end = Told.endOf("2025-03-07");
        CaseId promised = told.happened(
                told.petition("2025-03-05", Optional.empty()),
                new HandlingEvent.Dispatched(
                        CaseKind.PETITION,
                        act("2025-03-05"),
                        "SL-TS",
                        List.of(),
                        Level.STREET,
                        Optional.empty(),
                        Optional.empty()),
                new PetitionEvent.OutcomePromised(
                        act("2025-03-06"), "lamp", "再装一盏灯", LocalDate.parse("2025-03-07"), List.of()),
                new CaseEvent.DeadlineSet(
                        CaseKind.PETITION,
                        act("2025-03-06"),
                        new Deadline(DeadlineKind.PROMISE, "lamp", end, "default-1", "promised", false, List.of()),
                        CaseEvent.Cause.STARTED),
                new PetitionEvent.Closed(act("2025-03-06"), "已答复"),
                new CaseEvent.DeadlinePassed(CaseKind.PETITION, act("2025-03-08"), DeadlineKind.PROMISE, "lamp", end));
        CaseId kept = told.petition("2025-03-04", Optional.empty());
        told.happened(kept, new PetitionEvent.Closed(act("2025-03-06"), "已答复"));
        filter.scope(List.of(), List.of(), List.of(), List.of("SL-TS"));
        filter.due = Set.of(Due.OVERDUE);

        assertThat(found()).containsExactly(promised);
        Item item = page().items().getFirst();
        assertThat(item.status()).isEqualTo(CaseStatus.CLOSED);
        assertThat(item.dueAt()).contains(end);
        assertThat(item.dueFor()).contains(DeadlineKind.PROMISE);
        assertThat(appointed()
                        .answer(PromisesQuery.ofOutcomes(Scope.everything(), 10))
                        .all())
                .extracting(promise -> promise.item().id(), Promises.Promise::promisedFor)
                .containsExactly(tuple(promised, end));
    }

    @Test
    void a_promise_somebody_kept_too_late_waits_for_nobody() {
        Instant end = Told.endOf("2025-03-07");
        told.happened(
                told.petition("2025-03-05", Optional.empty()),
                new CaseEvent.DeadlineSet(
                        CaseKind.PETITION,
                        act("2025-03-06"),
                        new Deadline(DeadlineKind.PROMISE, "lamp", end, "default-1", "promised", false, List.of()),
                        CaseEvent.Cause.STARTED),
                new PetitionEvent.Closed(act("2025-03-06"), "已答复"),
                new CaseEvent.DeadlinePassed(CaseKind.PETITION, act("2025-03-08"), DeadlineKind.PROMISE, "lamp", end),
                new PetitionEvent.PromiseKept(act("2025-03-10"), "lamp"),
                new CaseEvent.DeadlineMet(
                        CaseKind.PETITION, act("2025-03-10"), DeadlineKind.PROMISE, "lamp", end, false));
        filter.due = Set.of(Due.OVERDUE);

        assertThat(found()).isEmpty();
    }

    @Test
    void an_area_means_everything_that_begins_with_its_digits() {
        CaseId inside = told.hotlineRequest("2025-03-05", "999901001001001", Nature.HELP);
        told.hotlineRequest("2025-03-05", "999901002", Nature.HELP);
        filter.scope = Scope.everything().within(List.of("9999010010"));

        assertThat(found()).containsExactly(inside);
    }

    @Test
    void counted_are_all_pages_together_up_to_one_more_than_is_asked_for() {
        for (int i = 0; i < 5; i++) {
            told.hotlineRequest("2025-03-05", "999901001001", Nature.HELP);
        }
        told.hotlineRequest("2025-03-05", "999901002", Nature.HELP);
        filter.scope = Scope.everything().within(List.of("999901001"));
        filter.size = 2;
        assertThat(found()).hasSize(2);

        assertThat(count(10)).isEqualTo(5);
        assertThat(count(5)).isEqualTo(5);
        assertThat(count(3)).isEqualTo(4);
        filter.text = Optional.of("路灯");
        assertThat(count(10)).isEqualTo(5);
        filter.text = Optional.of("下水道");
        assertThat(count(10)).isZero();
    }

    @Test
    void of_named_cases_there_are_those_within_the_scope() {
        CaseId inside = told.hotlineRequest("2025-03-05", "999901001001", Nature.HELP);
        CaseId outside = told.hotlineRequest("2025-03-05", "999901002", Nature.HELP);
        CaseId notNamed = told.hotlineRequest("2025-03-05", "999901001002", Nature.HELP);
        assertThat(found()).contains(inside, outside, notNamed);

        assertThat(named(List.of(inside, outside), Scope.everything())).containsExactlyInAnyOrder(inside, outside);
        assertThat(named(List.of(inside, outside), Scope.everything().within(List.of("999901001"))))
                .containsExactly(inside);
        assertThat(named(List.of(), Scope.everything())).isEmpty();
    }

    @Test
    void kinds_that_are_repeated_mean_any_of_them() {
        CaseId request = told.hotlineRequest("2025-03-05");
        CaseId mediation = told.mediation("2025-03-04", Optional.empty());
        told.petition("2025-03-06", Optional.empty());
        filter.scope(List.of(HOTLINE, CaseKind.MEDIATION), List.of(), List.of(), List.of());

        assertThat(found()).containsExactly(request, mediation);
    }

    @Test
    void a_category_of_any_level_means_all_below_it() {
        CaseId below = told.hotlineRequest("2025-03-05");
        told.adopted(Told.adoption("R1", Moment.unknown(), Optional.empty(), Optional.empty()));
        filter.scope(List.of(), List.of("公共设施报修/道路与人行道"), List.of(), List.of());

        assertThat(found()).containsExactly(below);
    }

    @Test
    void channel_source_and_external_id_find_what_a_register_told() {
        told.hotlineRequest("2025-03-05");
        CaseId adopted = told.adopted(Told.adoption("R7", Moment.unknown(), Optional.empty(), Optional.empty()));
        filter.scope(List.of(), List.of(), List.of("PLATFORM_12345"), List.of());
        filter.sources = List.of("register");
        filter.externalIds = List.of("R7");

        assertThat(found()).containsExactly(adopted);
    }

    @Test
    void status_unit_and_levels_follow_the_case() {
        CaseId given = told.happened(
                told.hotlineRequest("2025-03-05"),
                dispatched("SL-CG", Level.DISTRICT),
                new CaseEvent.Delegated(
                        HOTLINE, act("2025-03-07"), "SL-JZ", Optional.of(Level.DISTRICT), Level.STREET, "就近办理"));
        told.hotlineRequest("2025-03-05");
        filter.scope(List.of(), List.of(), List.of(), List.of("SL-JZ"));
        filter.statuses = List.of(CaseStatus.DISPATCHED);
        filter.levels = List.of(Level.STREET);
        filter.highest = List.of(Level.DISTRICT);

        assertThat(found()).containsExactly(given);
    }

    @Test
    void nature_and_magnitude_filter_too() {
        told.hotlineRequest("2025-03-05", Told.CELL, Nature.HELP);
        CaseId meant = told.hotlineRequest("2025-03-05", Told.CELL, Nature.REPORT);
        told.happened(
                meant,
                new CaseEvent.Reclassified(
                        HOTLINE, act("2025-03-06"), Optional.empty(), Optional.of(Magnitude.HARD), "涉及多部门"));
        filter.scope = new Scope(
                List.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(Nature.REPORT),
                List.of(Magnitude.HARD, Magnitude.MAJOR));

        assertThat(found()).containsExactly(meant);
    }

    @Test
    void what_is_not_known_of_a_case_is_asked_for_too_and_behind_a_figure_as_well() {
        CaseId held = told.happened(told.hotlineRequest("2025-03-05"), dispatched("SL-SW", Level.STREET));
        CaseId nobodys = told.hotlineRequest("2025-03-04");
        CaseId somewhere = told.happened(
                told.hotlineRequest("2025-03-03", "999901001", Nature.HELP), dispatched("SL-SW", Level.STREET));

        filter.lacking = Set.of(Lack.UNIT);
        assertThat(found()).containsExactly(nobodys);
        filter.lacking = Set.of(Lack.SUBAREA);
        filter.scope = Scope.everything().within(List.of("999901001"));
        assertThat(found()).containsExactly(somewhere);
        filter.figure = Optional.of("received");
        assertThat(found()).containsExactly(somewhere);
        filter.lacking = Set.of(Lack.UNIT);
        assertThat(found()).containsExactly(nobodys);
        filter.lacking = Set.of(Lack.STREET);
        assertThat(found()).isEmpty();
        filter.lacking = Set.of(Lack.DAY);
        assertThat(found()).isEmpty();
        filter.lacking = Set.of(Lack.UNIT, Lack.SUBAREA);
        assertThat(found()).isEmpty();
        filter.lacking = Set.of();
        assertThat(found()).containsExactly(held, nobodys, somewhere);
    }

    @Test
    void from_is_included_and_to_is_not() {
        CaseId first = told.hotlineRequest("2025-03-05");
        told.hotlineRequest("2025-03-06");
        filter.scope = Scope.everything()
                .between(Optional.of(LocalDate.parse("2025-03-05")), Optional.of(LocalDate.parse("2025-03-06")));

        assertThat(found()).containsExactly(first);
    }

    @Test
    void due_today_means_a_limit_that_ends_with_this_day() {
        CaseId yesterday = due("2025-04-01");
        CaseId today = due("2025-04-02");
        CaseId sunday = due("2025-04-06");
        CaseId later = due("2025-04-07");

        filter.due = Set.of(Due.OVERDUE);
        assertThat(found()).containsExactly(yesterday);
        filter.due = Set.of(Due.TODAY);
        assertThat(found()).containsExactly(today);
        filter.due = Set.of(Due.WEEK);
        assertThat(found()).containsExactlyInAnyOrder(today, sunday);
        filter.due = Set.of();
        filter.sort = Sort.DUE;
        assertThat(found()).containsExactly(yesterday, today, sunday, later);
    }

    private CaseId due(String lastDay) {
        return told.happened(
                told.hotlineRequest("2025-03-05"),
                new CaseEvent.DeadlineSet(
                        HOTLINE, act("2025-03-05"), deadline(DeadlineKind.HANDLING, endOf(lastDay)), Cause.STARTED));
    }

    @Test
    void two_characters_of_chinese_find_a_case_and_a_correction_is_found_at_once() {
        CaseId id = told.hotlineRequest("2025-03-05");
        filter.text = Optional.of("路灯");
        assertThat(found()).containsExactly(id);

        filter.text = Optional.of("灯路");
        assertThat(found()).isEmpty();

        told.happened(id, new CaseEvent.Corrected(HOTLINE, act("2025-03-06"), subject("井盖松动"), "登记有误"));
        filter.text = Optional.of("井盖 三天");
        assertThat(found()).containsExactly(id);
    }

    private static Changes subject(String subject) {
        return new Changes(
                Optional.of(subject),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void a_word_in_an_area_is_found_where_both_are() {
        CaseId here = told.hotlineRequest("2025-03-05", "999901001001001", Nature.HELP);
        CaseId beside = told.hotlineRequest("2025-03-05", "999901001002", Nature.HELP);
        told.hotlineRequest("2025-03-05", "999902001", Nature.HELP);
        filter.text = Optional.of("路灯");
        filter.scope = Scope.everything().within(List.of("999901001001"));
        assertThat(found()).containsExactly(here);
        assertThat(page().total()).isEqualTo(1);

        filter.scope = Scope.everything().within(List.of("9999010"));
        assertThat(found()).containsExactly(beside, here);
        filter.scope = Scope.everything().within(List.of("999901001001", "999901001002"));
        assertThat(found()).containsExactly(beside, here);
        assertThat(page().total()).isEqualTo(2);

        told.happened(here, new CaseEvent.Corrected(HOTLINE, act("2025-03-06"), area("999902001"), "登记有误"));
        filter.scope = Scope.everything().within(List.of("999901"));
        assertThat(found()).containsExactly(beside);
    }

    private static Changes area(String digits) {
        return new Changes(
                Optional.empty(),
                Optional.empty(),
                Optional.of(AreaCode.of(digits)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void characters_beyond_the_first_plane_are_found_as_well() {
        CaseId id = told.hotlineRequest("2025-03-05");
        told.happened(id, new CaseEvent.Corrected(HOTLINE, act("2025-03-06"), subject("𠮷家井盖松动"), "登记有误"));
        filter.text = Optional.of("𠮷");
        assertThat(found()).containsExactly(id);
        filter.text = Optional.of("𠮷家");
        assertThat(found()).containsExactly(id);
        filter.text = Optional.of("家𠮷");
        assertThat(found()).isEmpty();
    }

    @Test
    void one_character_and_signs_that_mean_something_to_sql_are_searched_as_they_are() {
        CaseId id = told.hotlineRequest("2025-03-05");
        filter.text = Optional.of("灯");
        assertThat(found()).containsExactly(id);
        filter.text = Optional.of("%' or 1=1 --");
        assertThat(found()).isEmpty();
    }
}

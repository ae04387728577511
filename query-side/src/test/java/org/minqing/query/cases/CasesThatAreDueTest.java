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
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingEvent;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.Level;
import org.minqing.api.PetitionEvent;
import org.minqing.api.Resolution;
import org.minqing.api.query.CasePage.Item;
import org.minqing.api.query.CaseStatus;
import org.minqing.api.query.CasesQuery.Due;
import org.minqing.api.query.CasesQuery.Sort;
import org.minqing.api.query.Promises;
import org.minqing.api.query.PromisesQuery;
import org.minqing.api.query.Scope;
import org.minqing.query.Told;

/** Cases by when something of them is due, and what is told of that. */
class CasesThatAreDueTest extends CaseListAsked {

    private static final CaseKind HOTLINE = CaseKind.HOTLINE_REQUEST;

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

    private CaseId due(String lastDay) {
        return told.happened(
                told.hotlineRequest("2025-03-05"),
                new CaseEvent.DeadlineSet(
                        HOTLINE, act("2025-03-05"), deadline(DeadlineKind.HANDLING, endOf(lastDay)), Cause.STARTED));
    }
}

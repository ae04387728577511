package org.minqing.query.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.query.Told.act;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.HandlingEvent;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.Level;
import org.minqing.api.PetitionEvent;
import org.minqing.api.Resolution;
import org.minqing.api.query.CasePage.Item;
import org.minqing.api.query.CaseStatus;
import org.minqing.api.query.CasesQuery.Receipt;
import org.minqing.api.query.CasesQuery.Sort;
import org.minqing.api.query.Scope;

/** Cases by the units that handle them, and by what these have confirmed. */
class CasesOfAUnitTest extends CaseListAsked {

    private static final CaseKind HOTLINE = CaseKind.HOTLINE_REQUEST;

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

    private static HandlingEvent dispatched(String unit, Level level, String... coUnits) {
        return new HandlingEvent.Dispatched(
                HOTLINE, act("2025-03-06"), unit, List.of(coUnits), level, Optional.empty(), Optional.empty());
    }

    private static Scope handledBy(String unit) {
        return Scope.everything().heldBy(List.of(unit)).orCoHandledBy(List.of(unit));
    }

    private static HandlingEvent confirmed(String unit) {
        return new HandlingEvent.ReceiptConfirmed(HOTLINE, act("2025-03-06"), unit);
    }
}

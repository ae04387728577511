package org.minqing.query.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.minqing.query.Told.act;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.HandlingEvent;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Level;
import org.minqing.api.Resolution;
import org.minqing.api.query.ApprovalsQuery;
import org.minqing.api.query.ApprovalsToGive;
import org.minqing.api.query.ApprovalsToGive.Approval;
import org.minqing.api.query.ApprovalsToGive.ApprovalToGive;
import org.minqing.api.query.Scope;
import org.minqing.query.Told;

/** What was asked for, and waits for somebody's answer. */
class ApprovalsAnswersTest extends CaseListAsked {

    private static final CaseKind HOTLINE = CaseKind.HOTLINE_REQUEST;

    @Test
    void whoever_has_waited_longest_comes_first_until_somebody_answers() {
        CaseId later = told.happened(told.hotlineRequest("2025-03-01"), objected("2025-03-08"));
        CaseId earlier = told.happened(told.hotlineRequest("2025-03-02"), askedForTime("2025-03-07"));

        assertThat(waiting())
                .extracting(one -> one.item().id(), ApprovalToGive::what, ApprovalToGive::askedAt)
                .containsExactly(
                        tuple(
                                earlier,
                                Approval.EXTENSION,
                                Told.noon("2025-03-07").earliest(Told.ZONE)),
                        tuple(later, Approval.OBJECTION, Told.noon("2025-03-08").earliest(Told.ZONE)));
        assertThat(asked(Scope.everything(), 1).total()).isEqualTo(2);
        assertThat(asked(Scope.everything().within(List.of("888801")), 10).items())
                .isEmpty();

        told.happened(earlier, new HandlingEvent.ExtensionRefused(HOTLINE, act("2025-03-09"), "Enough time."));
        told.happened(
                later, new HandlingEvent.ObjectionAccepted(HOTLINE, act("2025-03-09"), "SL-CG", Optional.empty()));

        assertThat(waiting()).isEmpty();
    }

    @Test
    void whether_a_case_counts_is_answered_by_a_no_too_and_not_shown_to_whoever_asked() {
        CaseId id = told.happened(told.hotlineRequest("2025-03-01"), askedToBeLeftOut("2025-03-05"));
        String asker = waiting().getFirst().askedBy();

        assertThat(approvals()
                        .answer(new ApprovalsQuery(Scope.everything(), Optional.of(asker), 10))
                        .items())
                .isEmpty();
        assertThat(approvals()
                        .answer(new ApprovalsQuery(Scope.everything(), Optional.of("another"), 10))
                        .items())
                .hasSize(1);

        told.happened(id, new CaseEvent.ExclusionRefused(HOTLINE, act("2025-03-06"), "It counts."));

        assertThat(waiting()).isEmpty();
    }

    @Test
    void what_is_asked_again_waits_since_then() {
        CaseId id = told.happened(told.hotlineRequest("2025-03-01"), askedToBeLeftOut("2025-03-05"));

        told.happened(id, askedToBeLeftOut("2025-03-06"));

        assertThat(waiting())
                .extracting(ApprovalToGive::askedAt)
                .containsExactly(Told.noon("2025-03-06").earliest(Told.ZONE));
    }

    @Test
    void once_it_is_handled_nobody_needs_more_time_but_it_may_still_be_left_out() {
        told.happened(
                told.hotlineRequest("2025-03-01"),
                askedForTime("2025-03-05"),
                askedToBeLeftOut("2025-03-06"),
                new HotlineRequestEvent.Resolved(
                        act("2025-03-07"), Resolution.SOLVED, "Mended.", 1, Optional.of(Level.STREET)));

        assertThat(waiting()).extracting(ApprovalToGive::what).containsExactly(Approval.EXCLUSION);
    }

    private static LedgerEvent objected(String day) {
        return new HandlingEvent.ObjectionRaised(HOTLINE, act(day), "SL-CG", "Not ours.", Optional.empty());
    }

    private static LedgerEvent askedForTime(String day) {
        return new HandlingEvent.ExtensionRequested(HOTLINE, act(day), 3, "Parts are late.");
    }

    private static LedgerEvent askedToBeLeftOut(String day) {
        return new CaseEvent.ExclusionRequested(HOTLINE, act(day), "Nobody could have.");
    }

    private List<ApprovalToGive> waiting() {
        return asked(Scope.everything(), 10).items();
    }

    private ApprovalsToGive asked(Scope scope, int size) {
        return approvals().answer(new ApprovalsQuery(scope, Optional.empty(), size));
    }
}

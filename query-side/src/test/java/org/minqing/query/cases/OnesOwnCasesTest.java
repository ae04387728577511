package org.minqing.query.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.query.Told.act;
import static org.minqing.query.Told.deadline;
import static org.minqing.query.Told.endOf;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingEvent;
import org.minqing.api.Level;
import org.minqing.api.MediationEvent;
import org.minqing.api.query.CasesQuery.Due;
import org.minqing.api.query.CasesQuery.Lack;
import org.minqing.api.query.Holding;
import org.minqing.query.Told;

/** Whose work a case is, and of which their holders were reminded. */
class OnesOwnCasesTest extends CaseListAsked {

    private static final CaseKind HOTLINE = CaseKind.HOTLINE_REQUEST;

    @Test
    void what_one_received_is_ones_own_until_it_is_handed_over_and_what_ones_unit_holds_is() {
        CaseId received = told.hotlineRequest("2025-03-01");
        CaseId handedOn = told.happened(
                told.hotlineRequest("2025-03-02"),
                new CaseEvent.HandedOver(HOTLINE, act("2025-03-03"), Told.OWNER, "somebody-else", "On leave."));
        CaseId withTheUnit = told.happened(handedOn(told.hotlineRequest("2025-03-03")), dispatched("SL-CG"));

        assertThat(of(Told.OWNER)).containsExactly(received);
        assertThat(of("somebody-else")).contains(handedOn, withTheUnit);
        assertThat(of("nobody", "SL-CG", "SL-ZJ")).containsExactly(withTheUnit);
        assertThat(of("nobody")).isEmpty();
    }

    @Test
    void of_those_in_which_a_word_stands_ones_own_alone_are_counted() {
        CaseId mine = told.hotlineRequest("2025-03-01");
        handedOn(told.hotlineRequest("2025-03-02"));
        filter.text = Optional.of("路灯");

        assertThat(of(Told.OWNER)).containsExactly(mine);
        assertThat(page().total()).isOne();
    }

    @Test
    void somebody_was_reminded_until_the_deadline_is_met_or_set_anew() {
        CaseId near = told.happened(told.hotlineRequest("2025-03-01"), set("2025-04-05"), reminded("2025-04-05"));
        told.happened(told.hotlineRequest("2025-03-02"), set("2025-04-06"));
        CaseId moved = told.happened(
                told.hotlineRequest("2025-03-03"), set("2025-04-04"), reminded("2025-04-04"), set("2025-05-04"));
        filter.due = Set.of(Due.REMINDED);

        assertThat(found()).containsExactly(near).doesNotContain(moved);
        filter.due = Set.of(Due.REMINDED, Due.OVERDUE);
        assertThat(found()).as("today is well before that day").isEmpty();
        filter.due = Set.of(Due.REMINDED);

        told.happened(
                near,
                new CaseEvent.DeadlineMet(
                        HOTLINE, act("2025-04-02"), DeadlineKind.HANDLING, "", endOf("2025-04-05"), true));

        assertThat(found()).isEmpty();
    }

    @Test
    void mediations_are_listed_by_who_mediates_and_behind_a_figure_too() {
        CaseId wangs = told.happened(told.mediation("2025-03-01", Optional.empty()), appointed("M-1"));
        CaseId both = told.happened(told.mediation("2025-03-02", Optional.empty()), appointed("M-1"), appointed("M-2"));
        CaseId nobodys = told.mediation("2025-03-03", Optional.empty());

        filter.mediators = List.of("M-1");
        assertThat(found()).containsExactlyInAnyOrder(wangs, both);
        filter.figure = Optional.of("mediationsOpened");
        assertThat(found()).containsExactlyInAnyOrder(wangs, both);
        filter.mediators = List.of("M-2");
        assertThat(found()).containsExactly(both);
        filter.mediators = List.of();
        filter.lacking = Set.of(Lack.MEDIATOR);
        assertThat(found()).containsExactly(nobodys);
        filter.figure = Optional.empty();
        assertThat(found()).containsExactly(nobodys);
    }

    private static MediationEvent appointed(String mediator) {
        return new MediationEvent.MediatorAppointed(act("2025-03-04"), mediator);
    }

    private List<CaseId> of(String owner, String... units) {
        filter.holding = Optional.of(new Holding(owner, List.of(units)));
        return found();
    }

    private CaseId handedOn(CaseId id) {
        return told.happened(
                id, new CaseEvent.HandedOver(HOTLINE, act("2025-03-03"), Told.OWNER, "somebody-else", "On leave."));
    }

    private static HandlingEvent dispatched(String unit) {
        return new HandlingEvent.Dispatched(
                HOTLINE, act("2025-03-05"), unit, List.of(), Level.STREET, Optional.empty(), Optional.empty());
    }

    private static CaseEvent set(String lastDay) {
        return new CaseEvent.DeadlineSet(
                HOTLINE, act("2025-03-04"), deadline(DeadlineKind.HANDLING, endOf(lastDay)), Cause.EXTENDED);
    }

    private static CaseEvent reminded(String lastDay) {
        return new CaseEvent.DeadlineNear(HOTLINE, act("2025-04-01"), DeadlineKind.HANDLING, "", endOf(lastDay), 1);
    }
}

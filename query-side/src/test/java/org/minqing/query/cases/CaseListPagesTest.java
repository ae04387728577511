package org.minqing.query.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.minqing.query.Told.act;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.ClosedAs;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.Level;
import org.minqing.api.Moment;
import org.minqing.api.Resolution;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.CasePage.Item;
import org.minqing.api.query.CasesQuery.Part;
import org.minqing.api.query.Scope;
import org.minqing.query.Told;

/** In which order the list goes on, page by page, and that it opens the cases of a figure. */
class CaseListPagesTest extends CaseListAsked {

    @Test
    void the_newest_case_stands_first_with_its_subject() {
        told.hotlineRequest("2025-03-05");
        CaseId newer = told.petition("2025-03-06", Optional.empty());

        assertThat(found()).startsWith(newer).hasSize(2);
        Item item = page().items().getFirst();
        assertThat(item.subject()).contains("路灯不亮");
        assertThat(item.kind()).isEqualTo(CaseKind.PETITION);
        assertThat(item.receivedAt()).isEqualTo(Told.noon("2025-03-06"));
    }

    @Test
    void pages_follow_each_other_without_gap_or_repetition() {
        List<CaseId> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            all.add(told.hotlineRequest("2025-03-05"));
        }
        filter.size = 3;
        List<CaseId> seen = new ArrayList<>(found());
        CasePage page = page();
        while (page.next().isPresent()) {
            filter.after = page.next();
            page = page();
            page.items().forEach(item -> seen.add(item.id()));
        }

        assertThat(seen).hasSize(7).containsExactlyElementsOf(all.reversed());
        assertThat(page.total()).isEqualTo(7);
        assertThat(page.more()).isEmpty();
    }

    @Test
    void a_place_that_was_made_up_is_refused() {
        filter.after = Optional.of("bm9uc2Vuc2U");

        assertThatThrownBy(this::found).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_figure_lists_the_cases_it_counts_on_the_day_that_decides_it() {
        CaseId solved = told.happened(
                told.hotlineRequest("2025-03-05"),
                new HotlineRequestEvent.Resolved(
                        act("2025-04-01"), Resolution.SOLVED, "已修复", 1, Optional.of(Level.GRID)));
        told.hotlineRequest("2025-03-05");
        CaseId late = told.adopted(Told.adoption(
                "R1", Moment.on(LocalDate.parse("2025-03-09")), Optional.of(ClosedAs.HANDLED), Optional.of(false)));

        filter.figure = Optional.of("closed");
        filter.scope = Scope.everything()
                .between(Optional.of(LocalDate.parse("2025-04-01")), Optional.of(LocalDate.parse("2025-04-02")));
        assertThat(found()).containsExactly(solved);

        filter.scope = Scope.everything();
        filter.figure = Optional.of("onTimeClosureRate");
        filter.part = Optional.of(Part.DENOMINATOR);
        assertThat(found()).containsExactly(late);
        filter.part = Optional.of(Part.NUMERATOR);
        assertThat(found()).isEmpty();
        filter.figure = Optional.of("nonsense");
        assertThatThrownBy(this::page).isInstanceOf(IllegalArgumentException.class);
    }
}

package org.minqing.query.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.query.Told.act;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.HandlingEvent;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;
import org.minqing.api.Moment;
import org.minqing.api.Nature;
import org.minqing.api.query.CaseStatus;
import org.minqing.api.query.CasesQuery.Lack;
import org.minqing.api.query.Scope;
import org.minqing.query.Told;

/** By what else the list finds cases. */
class CaseListTest extends CaseListAsked {

    private static final CaseKind HOTLINE = CaseKind.HOTLINE_REQUEST;

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

    private static HandlingEvent dispatched(String unit, Level level, String... coUnits) {
        return new HandlingEvent.Dispatched(
                HOTLINE, act("2025-03-06"), unit, List.of(coUnits), level, Optional.empty(), Optional.empty());
    }
}

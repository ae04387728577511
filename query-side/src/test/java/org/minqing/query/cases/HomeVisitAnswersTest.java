package org.minqing.query.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.query.Told.act;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.HomeVisitEvent.Logged;
import org.minqing.api.HomeVisitEvent.Withdrawn;
import org.minqing.api.Nature;
import org.minqing.api.OccasionId;
import org.minqing.api.PersonId;
import org.minqing.api.query.HomeVisitPage;
import org.minqing.api.query.HomeVisitPage.Visit;
import org.minqing.api.query.HomeVisitsQuery;
import org.minqing.api.query.Scope;
import org.minqing.query.Database;
import org.minqing.query.Told;

class HomeVisitAnswersTest {

    private static final String NEXT_CELL = "999901001001002";
    private static final PersonId SOMEBODY = new PersonId(new UUID(7, 7));

    private final Database database = Database.get();
    private final CasesProjection projection = new CasesProjection(Told.ZONE);
    private final Told told = new Told();

    @BeforeEach
    void noVisitsYet() {
        database.create(projection);
    }

    @Test
    void theLatestVisitComesFirstWithAllButItsDiary() {
        OccasionId first = visited("2025-03-03", Told.CELL);
        OccasionId second = visited("2025-03-05", NEXT_CELL);

        HomeVisitPage page = ask(Scope.everything());

        assertThat(page.total()).isEqualTo(2);
        assertThat(page.items())
                .containsExactly(
                        new Visit(second, AreaCode.of(NEXT_CELL), Told.noon("2025-03-05"), "张样例", true, 1),
                        new Visit(first, AreaCode.of(Told.CELL), Told.noon("2025-03-03"), "张样例", true, 1));
    }

    @Test
    void areaAndPeriodNarrowIt() {
        visited("2025-03-03", Told.CELL);
        OccasionId meant = visited("2025-03-05", Told.CELL);
        visited("2025-03-06", Told.CELL);
        visited("2025-03-05", NEXT_CELL);
        Scope thatDay = Scope.everything()
                .within(List.of(Told.CELL))
                .between(Optional.of(LocalDate.of(2025, 3, 5)), Optional.of(LocalDate.of(2025, 3, 6)));

        assertThat(ask(thatDay).items()).extracting(Visit::id).containsExactly(meant);
        assertThat(ask(thatDay).total()).isEqualTo(1);
    }

    @Test
    void pagesFollowEachOther() {
        OccasionId first = visited("2025-03-03", Told.CELL);
        visited("2025-03-05", Told.CELL);
        told.hotlineRequest("2025-03-05", Told.CELL, Nature.HELP);
        follow();

        HomeVisitPage second = answers().answer(new HomeVisitsQuery(Scope.everything(), 1, 1));

        assertThat(second.items()).extracting(Visit::id).containsExactly(first);
        assertThat(second.total()).isEqualTo(2);
    }

    @Test
    void whatWasTakenBackIsNotAmongThem() {
        OccasionId wrong = visited("2025-03-03", Told.CELL);
        told.happened(new CaseId(wrong.value()), new Withdrawn(act("2025-03-04"), "记错了网格"));

        assertThat(ask(Scope.everything()).items()).isEmpty();
    }

    @Test
    void whoeverSeesTheCasesOfSomeUnitsOnlySeesNoVisit() {
        visited("2025-03-03", Told.CELL);

        assertThat(ask(Scope.everything().heldBy(List.of("SL-CG")))).isEqualTo(new HomeVisitPage(List.of(), 0));
    }

    @Test
    void filledAnewItIsTheSame() {
        visited("2025-03-03", Told.CELL);
        OccasionId wrong = visited("2025-03-04", Told.CELL);
        told.happened(new CaseId(wrong.value()), new Withdrawn(act("2025-03-04"), "记错了网格"));
        HomeVisitPage followed = ask(Scope.everything());

        database.rebuild(projection, told.events(), 2);

        assertThat(answers().answer(new HomeVisitsQuery(Scope.everything(), 0, 50)))
                .isEqualTo(followed);
    }

    private OccasionId visited(String day, String area) {
        return new OccasionId(told.happened(
                        told.newId(),
                        new Logged(act(day), AreaCode.of(area), Optional.empty(), List.of(SOMEBODY), true, "楼道灯又坏了"))
                .value());
    }

    private HomeVisitPage ask(Scope scope) {
        follow();
        return answers().answer(new HomeVisitsQuery(scope, 0, 50));
    }

    private void follow() {
        database.create(projection);
        database.follow(projection, told.events(), () -> 1);
    }

    private HomeVisitAnswers answers() {
        return new HomeVisitAnswers(database.client(), Clock.system(Told.ZONE));
    }
}

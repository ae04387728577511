package org.minqing.query.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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
import org.minqing.api.KeyPersonEvent.Named;
import org.minqing.api.KeyPersonEvent.Released;
import org.minqing.api.Moment;
import org.minqing.api.OccasionId;
import org.minqing.api.PersonId;
import org.minqing.api.query.Scope;
import org.minqing.api.query.VisitsToMake;
import org.minqing.api.query.VisitsToMake.Cell;
import org.minqing.api.query.VisitsToMake.KeyPerson;
import org.minqing.api.query.VisitsToMakeQuery;
import org.minqing.query.Database;
import org.minqing.query.Told;

class VisitsToMakeAnswersTest {

    private static final AreaCode CELL = AreaCode.of(Told.CELL);
    private static final AreaCode NEXT_CELL = AreaCode.of("999901001001002");
    private static final AreaCode FAR_CELL = AreaCode.of("999902001001001");
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 20);
    private static final PersonId SOMEBODY = new PersonId(new UUID(7, 7));
    private static final PersonId NEIGHBOUR = new PersonId(new UUID(8, 8));

    private final Database database = Database.get();
    private final CasesProjection projection = new CasesProjection(Told.ZONE);
    private final Told told = new Told();

    @BeforeEach
    void noVisitsYet() {
        database.create(projection);
    }

    @Test
    void aCellIsOverdueOnTheEighthDayAfterItsLastVisit() {
        visited("2025-03-01", CELL.digits());
        visited("2025-03-13", CELL.digits());
        visited("2025-03-12", NEXT_CELL.digits());

        assertThat(ask(Scope.everything().within(List.of("9999010"))).cells())
                .containsExactly(
                        new Cell(NEXT_CELL, Optional.of(LocalDate.of(2025, 3, 12)), Optional.of(8L), true),
                        new Cell(CELL, Optional.of(LocalDate.of(2025, 3, 13)), Optional.of(7L), false));
    }

    @Test
    void whereNobodyEverWasComesFirst() {
        visited("2025-03-19", CELL.digits());

        assertThat(ask(Scope.everything()).cells())
                .containsExactly(
                        new Cell(NEXT_CELL, Optional.empty(), Optional.empty(), true),
                        new Cell(FAR_CELL, Optional.empty(), Optional.empty(), true),
                        new Cell(CELL, Optional.of(LocalDate.of(2025, 3, 19)), Optional.of(1L), false));
    }

    @Test
    void aVisitToAPartOfACellIsOneToTheCell() {
        visited("2025-03-20", CELL + "001");

        assertThat(ask(Scope.everything().within(List.of(CELL.digits()))).cells())
                .containsExactly(new Cell(CELL, Optional.of(TODAY), Optional.of(0L), false));
    }

    @Test
    void aVisitThatWasTakenBackNeverWas() {
        visited("2025-03-02", CELL.digits(), SOMEBODY);
        named("2025-02-01", SOMEBODY);
        CaseId wrong = visited("2025-03-18", CELL.digits(), SOMEBODY);
        told.happened(wrong, new Withdrawn(act("2025-03-19"), "记错了网格"));

        VisitsToMake answer = ask(Scope.everything().within(List.of(CELL.digits())));

        assertThat(answer.cells())
                .containsExactly(new Cell(CELL, Optional.of(LocalDate.of(2025, 3, 2)), Optional.of(18L), true));
        assertThat(answer.keyPersons()).extracting(KeyPerson::days).containsExactly(18L);
    }

    @Test
    void daysAreThoseOfTheWallNotTwentyFourHours() {
        told.happened(
                told.newId(),
                new Logged(
                        act(Moment.at(TODAY.minusDays(8)
                                .atTime(23, 59)
                                .atZone(Told.ZONE)
                                .toInstant())),
                        CELL,
                        Optional.empty(),
                        List.of(),
                        true,
                        "夜里去的"));

        assertThat(ask(Scope.everything().within(List.of(CELL.digits()))).cells())
                .extracting(Cell::days)
                .containsExactly(Optional.of(8L));
    }

    @Test
    void aKeyPersonIsOverdueOnTheSixteenthDayWhereverTheyWereVisited() {
        OccasionId late = named("2025-01-01", SOMEBODY);
        OccasionId inTime = named("2025-01-01", NEIGHBOUR);
        visited("2025-03-04", FAR_CELL.digits(), SOMEBODY);
        visited("2025-03-05", CELL.digits(), NEIGHBOUR, NEIGHBOUR);
        visited("2025-03-20", CELL.digits());

        assertThat(ask(Scope.everything()).keyPersons())
                .containsExactly(
                        new KeyPerson(
                                late,
                                SOMEBODY,
                                CELL,
                                LocalDate.of(2025, 1, 1),
                                Optional.of(LocalDate.of(2025, 3, 4)),
                                16,
                                true),
                        new KeyPerson(
                                inTime,
                                NEIGHBOUR,
                                CELL,
                                LocalDate.of(2025, 1, 1),
                                Optional.of(LocalDate.of(2025, 3, 5)),
                                15,
                                false));
    }

    @Test
    void whoeverWasNamedLatelyHasTheSameDaysFromThen() {
        visited("2025-02-01", CELL.digits(), SOMEBODY);
        named("2025-03-10", SOMEBODY);

        assertThat(ask(Scope.everything()).keyPersons())
                .extracting(KeyPerson::days, KeyPerson::overdue)
                .containsExactly(tuple(10L, false));
        assertThat(ask(Scope.everything()).overdue().keyPersons()).isEmpty();
    }

    @Test
    void whoeverWasReleasedIsNotAmongThem() {
        OccasionId named = named("2025-01-01", SOMEBODY);
        told.happened(new CaseId(named.value()), new Released(act("2025-03-01"), "搬走了"));

        assertThat(ask(Scope.everything()).keyPersons()).isEmpty();
    }

    @Test
    void whoeverSeesElsewhereOrTheCasesOfSomeUnitsOnlySeesNone() {
        named("2025-01-01", SOMEBODY);

        assertThat(ask(Scope.everything().within(List.of("999902"))).keyPersons())
                .isEmpty();
        assertThat(ask(Scope.everything().heldBy(List.of("SL-CG")))).isEqualTo(VisitsToMake.NOTHING);
    }

    @Test
    void filledAnewItIsTheSame() {
        visited("2025-03-04", CELL.digits(), SOMEBODY);
        named("2025-01-01", SOMEBODY);
        OccasionId released = named("2025-01-01", NEIGHBOUR);
        told.happened(new CaseId(released.value()), new Released(act("2025-03-01"), "搬走了"));
        VisitsToMake followed = ask(Scope.everything());

        database.rebuild(projection, told.events(), 2);

        assertThat(answers().answer(new VisitsToMakeQuery(Scope.everything()))).isEqualTo(followed);
    }

    private CaseId visited(String day, String area, PersonId... whom) {
        return told.happened(
                told.newId(), new Logged(act(day), AreaCode.of(area), Optional.empty(), List.of(whom), true, "楼道灯又坏了"));
    }

    private OccasionId named(String day, PersonId person) {
        return new OccasionId(told.happened(told.newId(), new Named(act(day), CELL, person, "独居"))
                .value());
    }

    private VisitsToMake ask(Scope scope) {
        database.create(projection);
        database.follow(projection, told.events(), () -> 1);
        return answers().answer(new VisitsToMakeQuery(scope));
    }

    private VisitsToMakeAnswers answers() {
        Clock evening = Clock.fixed(TODAY.atTime(20, 0).atZone(Told.ZONE).toInstant(), Told.ZONE);
        return new VisitsToMakeAnswers(
                database.client(), evening, () -> List.of(CELL, NEXT_CELL, FAR_CELL), new VisitCadence(7, 15, 7));
    }
}

package org.minqing.query.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.minqing.query.Told.act;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.ScreeningRoundEvent.CellReported;
import org.minqing.api.ScreeningRoundEvent.Closed;
import org.minqing.api.ScreeningRoundEvent.Opened;
import org.minqing.api.ScreeningRoundEvent.SignNoted;
import org.minqing.api.query.Scope;
import org.minqing.api.query.ScreeningRounds;
import org.minqing.api.query.ScreeningRounds.Cell;
import org.minqing.api.query.ScreeningRounds.Report;
import org.minqing.api.query.ScreeningRounds.Round;
import org.minqing.api.query.ScreeningRounds.Sign;
import org.minqing.api.query.ScreeningRoundsQuery;
import org.minqing.query.Database;
import org.minqing.query.Told;

class ScreeningRoundsAnswersTest {

    private static final AreaCode STREET = AreaCode.of("999901001");
    private static final AreaCode CELL = AreaCode.of(Told.CELL);
    private static final AreaCode NEXT_CELL = AreaCode.of("999901001001002");
    private static final AreaCode FAR_CELL = AreaCode.of("999901002001001");
    private static final AreaCode FORMER_CELL = AreaCode.of("999901001001009");
    private static final CaseId DISPUTE = new CaseId(new UUID(3, 3));

    private final Database database = Database.get();
    private final CasesProjection projection = new CasesProjection(Told.ZONE);
    private final Told told = new Told();

    @BeforeEach
    void noRoundsYet() {
        database.create(projection);
    }

    @Test
    void aRoundHasEachCellOfItsAreaWithWhatItReportedLast() {
        CaseId round = opened(STREET, "2025-03");
        reported(round, CELL, "2025-03-03", 30);
        reported(round, CELL, "2025-03-04", 40);

        assertThat(ask(Scope.everything()).items().getFirst().cells())
                .containsExactly(
                        new Cell(CELL, Optional.of(new Report(40, "张样例", noon("2025-03-04")))),
                        new Cell(NEXT_CELL, Optional.empty()));
        assertThat(ask(Scope.everything()).items().getFirst().missing())
                .extracting(Cell::area)
                .containsExactly(NEXT_CELL);
        assertThat(ask(Scope.everything()).items().getFirst().households()).isEqualTo(40);
    }

    @Test
    void aCellThatHoldsNoLongerStaysWithWhatItReported() {
        CaseId round = opened(STREET, "2025-03");
        reported(round, FORMER_CELL, "2025-03-03", 30);

        assertThat(ask(Scope.everything()).items().getFirst().cells())
                .extracting(Cell::area)
                .containsExactly(CELL, NEXT_CELL, FORMER_CELL);
    }

    @Test
    void earlySignsAndTheEndOfARoundStandInIt() {
        CaseId round = opened(STREET, "2025-03");
        told.happened(round, new SignNoted(act("2025-03-05"), CELL, DISPUTE), new Closed(act("2025-03-31")));

        Round found = ask(Scope.everything()).items().getFirst();

        assertThat(found.signs()).containsExactly(new Sign(CELL, DISPUTE, noon("2025-03-05")));
        assertThat(found.closedAt()).hasValue(noon("2025-03-31"));
    }

    @Test
    void theLatestMonthComesFirst() {
        opened(STREET, "2025-02");
        opened(STREET, "2025-03");

        assertThat(ask(Scope.everything()).items())
                .extracting(Round::month)
                .containsExactly(YearMonth.of(2025, 3), YearMonth.of(2025, 2));
        assertThat(answers()
                        .answer(new ScreeningRoundsQuery(Scope.everything(), 1))
                        .items())
                .hasSize(1);
    }

    @Test
    void whoeverSeesOneCellSeesThatCellOfARoundOfItsStreet() {
        CaseId round = opened(STREET, "2025-03");
        reported(round, CELL, "2025-03-03", 30);
        reported(round, NEXT_CELL, "2025-03-03", 50);
        told.happened(round, new SignNoted(act("2025-03-05"), NEXT_CELL, DISPUTE));

        Round seen =
                ask(Scope.everything().within(List.of(CELL.digits()))).items().getFirst();

        assertThat(seen.cells())
                .containsExactly(new Cell(CELL, Optional.of(new Report(30, "张样例", noon("2025-03-03")))));
        assertThat(seen.signs()).isEmpty();
    }

    @Test
    void whoeverSeesElsewhereOrTheCasesOfSomeUnitsOnlySeesNone() {
        opened(STREET, "2025-03");

        assertThat(ask(Scope.everything().within(List.of(FAR_CELL.digits()))).items())
                .isEmpty();
        assertThat(ask(Scope.everything().heldBy(List.of("SL-CG"))).items()).isEmpty();
    }

    @Test
    void filledAnewItIsTheSame() {
        CaseId round = opened(STREET, "2025-03");
        reported(round, CELL, "2025-03-03", 30);
        reported(round, CELL, "2025-03-04", 40);
        told.happened(round, new SignNoted(act("2025-03-05"), CELL, DISPUTE), new Closed(act("2025-03-31")));
        ScreeningRounds followed = ask(Scope.everything());

        database.rebuild(projection, told.events(), 2);

        assertThat(answers().answer(new ScreeningRoundsQuery(Scope.everything(), 10)))
                .isEqualTo(followed);
    }

    private CaseId opened(AreaCode area, String month) {
        return told.happened(told.newId(), new Opened(act("2025-02-01"), area, YearMonth.parse(month)));
    }

    private void reported(CaseId round, AreaCode cell, String day, int households) {
        told.happened(round, new CellReported(act(day), cell, households));
    }

    private static Instant noon(String day) {
        return Told.noon(day).exact().orElseThrow();
    }

    private ScreeningRounds ask(Scope scope) {
        database.create(projection);
        database.follow(projection, told.events(), () -> 1);
        return answers().answer(new ScreeningRoundsQuery(scope, 10));
    }

    private ScreeningRoundsAnswers answers() {
        return new ScreeningRoundsAnswers(database.client(), () -> List.of(CELL, NEXT_CELL, FAR_CELL));
    }
}

package org.minqing.query.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.minqing.query.Told.act;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.NotebookEntryEvent.Advised;
import org.minqing.api.NotebookEntryEvent.Noted;
import org.minqing.api.NotebookEntryEvent.Raised;
import org.minqing.api.NotebookOutcome;
import org.minqing.api.OccasionId;
import org.minqing.api.Recurrence;
import org.minqing.api.TalkPointEvent.Closed;
import org.minqing.api.TalkPointEvent.LegalAdviceCleared;
import org.minqing.api.TalkPointEvent.LegalAdviceSet;
import org.minqing.api.TalkPointEvent.NothingReported;
import org.minqing.api.TalkPointEvent.Opened;
import org.minqing.api.TalkPointEvent.WorkerChanged;
import org.minqing.api.query.NotebookPage;
import org.minqing.api.query.NotebookPage.Entry;
import org.minqing.api.query.NotebookQuery;
import org.minqing.api.query.Scope;
import org.minqing.api.query.TalkPoints;
import org.minqing.api.query.TalkPoints.Point;
import org.minqing.api.query.TalkPointsQuery;
import org.minqing.api.query.VisitsToMake;
import org.minqing.api.query.VisitsToMakeQuery;
import org.minqing.query.Database;
import org.minqing.query.Told;

class TalkPointAnswersTest {

    private static final LocalDate TODAY = LocalDate.parse("2025-03-20");
    private static final AreaCode STREET = AreaCode.of("999901001");
    private static final AreaCode CELL = AreaCode.of(Told.CELL);
    private static final AreaCode NEXT_CELL = AreaCode.of("999901001001002");
    private static final AreaCode FAR_CELL = AreaCode.of("999901002001001");
    private static final CaseId CASE = new CaseId(new UUID(3, 3));
    private static final LegalAdviceSet LAWYER = new LegalAdviceSet(
            act("2025-01-03"),
            "李样例",
            Recurrence.of("FREQ=WEEKLY;BYDAY=WE"),
            LocalDate.parse("2025-01-01"),
            LocalTime.of(9, 0),
            LocalTime.of(11, 0));

    private final Database database = Database.get();
    private final CasesProjection projection = new CasesProjection(Told.ZONE);
    private final Told told = new Told();

    @BeforeEach
    void nobodyTalksYet() {
        database.create(projection);
    }

    @Test
    void aPointStandsWithItsWorkerAndTheNextHoursOfTheLawyer() {
        CaseId id = opened(STREET);
        told.happened(id, LAWYER);
        told.happened(id, new WorkerChanged(act("2025-02-01"), "赵样例"));

        Point point = points(Scope.everything()).items().getFirst();

        assertThat(point.worker()).isEqualTo("赵样例");
        assertThat(point.openedOn()).isEqualTo(LocalDate.parse("2025-01-02"));
        assertThat(point.legalAdvice().orElseThrow().next()).contains(LocalDate.parse("2025-03-26"));

        told.happened(id, new LegalAdviceCleared(act("2025-03-01"), "合同到期"));
        assertThat(points(Scope.everything()).items().getFirst().legalAdvice()).isEmpty();
    }

    @Test
    void cellsThatNoOpenPointCoversAreNamed() {
        CaseId ofTheStreet = opened(STREET);

        assertThat(points(Scope.everything()).uncovered()).containsExactly(FAR_CELL);

        told.happened(ofTheStreet, new Closed(act("2025-03-01"), "并入社区"));
        opened(STREET, NEXT_CELL);
        assertThat(points(Scope.everything()).uncovered()).containsExactly(CELL, FAR_CELL);
        assertThat(points(Scope.everything()).items())
                .extracting(point -> point.closedOn().isPresent())
                .containsExactly(false, true);
    }

    @Test
    void whatWasSaidInThirtyDaysIsCountedAndHowMuchOfItBecameCases() {
        CaseId id = opened(STREET);
        noted(id, "2025-02-18", CELL, NotebookOutcome.ANSWERED_THERE);
        noted(id, "2025-02-19", CELL, NotebookOutcome.ANSWERED_THERE);
        CaseId raised = noted(id, "2025-03-01", NEXT_CELL, NotebookOutcome.TO_BE_RAISED);
        told.happened(raised, new Raised(act("2025-03-01"), CaseKind.PETITION, CASE));

        Point point = points(Scope.everything()).items().getFirst();
        assertThat(point.entries()).isEqualTo(2);
        assertThat(point.raised()).isEqualTo(1);
        assertThat(point.lastEntry()).contains(LocalDate.parse("2025-03-01"));

        Point inTheCell = points(Scope.everything().within(List.of(CELL.digits())))
                .items()
                .getFirst();
        assertThat(inTheCell.entries()).isEqualTo(1);
        assertThat(inTheCell.raised()).isZero();
    }

    @Test
    void theNotebookHasTheLatestFirstAndWhatBecameOfEach() {
        CaseId id = opened(STREET);
        CaseId raised = noted(id, "2025-03-01", NEXT_CELL, NotebookOutcome.TO_BE_RAISED);
        told.happened(raised, new Raised(act("2025-03-01"), CaseKind.PETITION, CASE));
        CaseId advised = noted(id, "2025-03-02", CELL, NotebookOutcome.FOR_THE_LAWYER);
        told.happened(advised, new Advised(act("2025-03-05"), "李样例", "看界址"));
        noted(told.newId(), "2025-03-03", CELL, NotebookOutcome.ANSWERED_THERE);

        NotebookPage all = notebook(id, Scope.everything(), 0, 10);
        assertThat(all.total()).isEqualTo(2);
        assertThat(all.items()).extracting(Entry::advised).containsExactly(true, false);
        assertThat(all.items().getLast().raised()).contains(new NotebookPage.Raised(CaseKind.PETITION, CASE));
        assertThat(notebook(id, Scope.everything(), 1, 1).items())
                .extracting(Entry::outcome)
                .containsExactly(NotebookOutcome.TO_BE_RAISED);
        assertThat(notebook(id, Scope.everything().within(List.of(CELL.digits())), 0, 10)
                        .total())
                .isEqualTo(1);
    }

    @Test
    void aPointOfWhichNothingWasHeardForMoreThanSevenDaysIsSilent() {
        CaseId spokenAt = opened(STREET);
        noted(spokenAt, "2025-03-13", CELL, NotebookOutcome.ANSWERED_THERE);
        assertThat(silent()).containsExactly(false);

        CaseId reported = opened(STREET);
        told.happened(reported, new NothingReported(act("2025-03-12")));
        CaseId neverHeardOf = opened(FAR_CELL);
        told.happened(opened(STREET), new Closed(act("2025-01-03"), "并入社区"));

        VisitsToMake visits = visits();
        assertThat(visits.talkPoints())
                .extracting(VisitsToMake.TalkPoint::id, VisitsToMake.TalkPoint::days, VisitsToMake.TalkPoint::overdue)
                .containsExactly(
                        tuple(new OccasionId(neverHeardOf.value()), 77L, true),
                        tuple(new OccasionId(reported.value()), 8L, true),
                        tuple(new OccasionId(spokenAt.value()), 7L, false));
        assertThat(visits.overdue().talkPoints()).hasSize(2);

        told.happened(reported, new NothingReported(act("2025-03-20")));
        assertThat(visits().overdue().talkPoints())
                .extracting(VisitsToMake.TalkPoint::id)
                .containsExactly(new OccasionId(neverHeardOf.value()));
    }

    @Test
    void whoeverSeesTheCasesOfSomeUnitsSeesNone() {
        CaseId id = opened(STREET);
        noted(id, "2025-03-01", CELL, NotebookOutcome.ANSWERED_THERE);
        Scope ofAUnit = Scope.everything().heldBy(List.of("SG"));

        assertThat(points(ofAUnit)).isEqualTo(new TalkPoints(List.of(), List.of()));
        assertThat(notebook(id, ofAUnit, 0, 10)).isEqualTo(new NotebookPage(List.of(), 0));
    }

    private CaseId opened(AreaCode area, AreaCode... cells) {
        return told.happened(
                told.newId(), new Opened(act("2025-01-02"), "说事点", area, Arrays.asList(cells), "门口", "王样例"));
    }

    private CaseId noted(CaseId point, String day, AreaCode area, NotebookOutcome outcome) {
        return told.happened(
                told.newId(),
                new Noted(act(day), new OccasionId(point.value()), area, List.of(), Optional.empty(), outcome, "墙是谁的"));
    }

    private List<Boolean> silent() {
        return points(Scope.everything()).items().stream().map(Point::silent).toList();
    }

    private TalkPoints points(Scope scope) {
        follow();
        return answers().answer(new TalkPointsQuery(scope));
    }

    private NotebookPage notebook(CaseId point, Scope scope, int page, int size) {
        follow();
        return answers().answer(new NotebookQuery(scope, new OccasionId(point.value()), page, size));
    }

    private VisitsToMake visits() {
        follow();
        return new VisitsToMakeAnswers(database.client(), evening(), List::of, new VisitCadence(7, 15, 7))
                .answer(new VisitsToMakeQuery(Scope.everything()));
    }

    private void follow() {
        database.create(projection);
        database.follow(projection, told.events(), () -> 1);
    }

    private TalkPointAnswers answers() {
        return new TalkPointAnswers(
                database.client(), evening(), () -> List.of(CELL, NEXT_CELL, FAR_CELL), new VisitCadence(7, 15, 7));
    }

    private static Clock evening() {
        return Clock.fixed(TODAY.atTime(20, 0).atZone(Told.ZONE).toInstant(), Told.ZONE);
    }
}

package org.minqing.command.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand.RecordDeadlineNear;
import org.minqing.api.CaseCommand.RecordDeadlinePassed;
import org.minqing.api.CaseCommand.RecordSupervision;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.DeadlineNear;
import org.minqing.api.CaseEvent.DeadlineSupervised;
import org.minqing.api.CaseEvent.TakenOver;
import org.minqing.api.CaseKind;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Level;
import org.minqing.api.Moment;
import org.minqing.command.rules.Rule.Unit;
import org.minqing.command.rules.RuleIds;
import org.minqing.command.rules.TestRules;

/** The ledger speaks of a deadline at the moments that were set for it: each once, in their order, and none too early. */
class NoticingTest {

    /** Sixty days from Monday 5 March at ten. */
    private static final Instant DUE = TestContext.instant("2018-05-05T00:00");

    private static final String HALF = "2018-04-04T17:00";
    private static final String FOUR_FIFTHS = "2018-04-22T21:12";
    private static final RecordDeadlinePassed PASSED = new RecordDeadlinePassed(DeadlineKind.HANDLING, "", DUE);

    private final TestCase watched = set(takenInByACommunity(), handling());

    @Test
    void theHolderIsRemindedOnceFromTheMomentOn() {
        TestCase half = bySystem(watched, HALF);

        assertThat(bySystem(watched, "2018-04-04T16:59:59").when(near(1))).isEmpty();
        assertThat(half.when(near(1)))
                .containsExactly(
                        new DeadlineNear(CaseKind.PETITION, half.at().systemAct(), DeadlineKind.HANDLING, "", DUE, 1));
        assertThat(half.given(near(1)).when(near(1))).isEmpty();
    }

    @Test
    void remindersComeInTheirOrder() {
        TestCase late = bySystem(watched, "2018-05-04T12:00");

        assertThat(late.when(near(2))).isEmpty();
        assertThat(late.given(near(1)).when(near(2))).hasSize(1);
        assertThat(late.given(near(1))
                        .given(near(2))
                        .given(near(3))
                        .given(near(4))
                        .when(near(5)))
                .isEmpty();
    }

    @Test
    void afterAnOutageAReminderIsToldLateRatherThanNotAtAll() {
        assertThat(bySystem(watched, "2018-05-06T12:00").when(near(1))).hasSize(1);
    }

    @Test
    void ofWhatIsMetNothingIsSaidAnyMore() {
        TestCase met = watched.after(Timekeeping.of(
                        watched.file(), watched.at("2018-03-20T10:00").at().context())
                .met(DeadlineKind.HANDLING)
                .events());

        assertThat(bySystem(met, HALF).when(near(1))).isEmpty();
        assertThat(bySystem(met, "2018-05-09T00:00").when(supervision(1))).isEmpty();
    }

    @Test
    void aDeadlineThatMovesIsRemindedOfAnewAndTheOldOneNoMore() {
        TestCase told = bySystem(watched, FOUR_FIFTHS).given(near(1)).given(near(2));
        TestCase extended = set(
                told.at("2018-04-25T09:00"),
                told.at().deadlines().extend(handling(), 30, Unit.CALENDAR_DAYS, "A part is late"));
        Instant moved = TestContext.instant("2018-06-04T00:00");
        RecordDeadlineNear first = new RecordDeadlineNear(DeadlineKind.HANDLING, "", moved, 1);

        // Half of the longer time was gone on 19 April, before it was extended.
        assertThat(clock(extended).watch().remindAt())
                .containsExactly(
                        TestContext.instant("2018-05-16T21:12"),
                        TestContext.instant("2018-06-01T00:00"),
                        TestContext.instant("2018-06-03T00:00"));
        assertThat(bySystem(extended, "2018-05-16T21:12").when(near(3))).isEmpty();
        assertThat(bySystem(extended, "2018-05-16T21:11").when(first)).isEmpty();
        assertThat(bySystem(extended, "2018-05-16T21:12").when(first)).hasSize(1);
    }

    @Test
    void supervisionGoesUpLevelByLevelAndStaysWithTheDistrict() {
        TestCase late = bySystem(watched.heldBy(TestDirectory.STREET_OFFICE, Level.STREET), "2018-05-20T00:00")
                .given(PASSED);

        TestCase supervised = late;
        List<Level> levels = new ArrayList<>();
        for (int step = 1; step <= 3; step++) {
            List<LedgerEvent> told = supervised.when(supervision(step));
            levels.add(((DeadlineSupervised) told.getFirst()).level());
            supervised = supervised.after(told);
        }

        assertThat(levels).containsExactly(Level.STREET, Level.DISTRICT, Level.DISTRICT);
        assertThat(clock(supervised).supervisedTo()).contains(Level.DISTRICT);
        assertThat(supervised.when(supervision(3))).isEmpty();
        assertThat(supervised.when(supervision(4))).isEmpty();
    }

    @Test
    void aLevelIsToldOnceTheWorkingDayIsOverAndThePassingIsRecorded() {
        // It ended with Friday 4 May; Monday the 7th is the first working day after.
        TestCase passed = bySystem(watched, "2018-05-05T00:00:01").given(PASSED);
        TestCase monday = bySystem(passed, "2018-05-08T00:00");

        assertThat(bySystem(passed, "2018-05-07T23:59").when(supervision(1))).isEmpty();
        assertThat(bySystem(watched, "2018-05-08T00:00").when(supervision(1))).isEmpty();
        assertThat(monday.when(supervision(1)))
                .containsExactly(new DeadlineSupervised(
                        CaseKind.PETITION,
                        monday.at().systemAct(),
                        DeadlineKind.HANDLING,
                        "",
                        DUE,
                        1,
                        Level.COMMUNITY));
    }

    @Test
    void itStaysWithTheDeskThatTookItInWhileNobodyHandlesItAndIsTheDistrictsWhereNobodyKnows() {
        TestCase desk = bySystem(watched, "2018-05-20T00:00").given(PASSED);
        TestCase unknown = bySystem(
                        set(
                                TestCase.adopted()
                                        .after(List.of(new TakenOver(
                                                CaseKind.PETITION,
                                                TestContext.monday().act()))),
                                handling()),
                        "2018-05-20T00:00")
                .given(PASSED);

        assertThat(desk.file().standing().level()).isEmpty();
        assertThat(desk.when(supervision(1)))
                .extracting(event -> ((DeadlineSupervised) event).level())
                .containsExactly(Level.COMMUNITY);
        assertThat(unknown.when(supervision(1)))
                .extracting(event -> ((DeadlineSupervised) event).level())
                .containsExactly(Level.DISTRICT);
    }

    @Test
    void anOlderCaseWhoseDeadlineNobodyWatchesOnlyPasses() {
        TestCase silent = TestCase.petition().running(DeadlineKind.HANDLING, RuleIds.PETITION_HANDLING);
        TestCase late = bySystem(silent, "2018-05-20T00:00").given(PASSED);

        assertThat(bySystem(silent, HALF).when(near(1))).isEmpty();
        assertThat(late.when(supervision(1))).isEmpty();
    }

    private static TestCase takenInByACommunity() {
        return new TestCase(
                CaseFile.registered(
                        CaseKind.PETITION,
                        TestIntake.numbered("P-990101-2018-000001")
                                .takenInAt(Level.COMMUNITY)
                                .intake(),
                        Map.of()),
                TestContext.monday());
    }

    private static TestCase set(TestCase standing, Deadline deadline) {
        TestCase under = standing.at(standing.at().under(TestRules.watched()));
        return under.after(Timekeeping.of(under.file(), under.at().context())
                .set(deadline, Cause.STARTED)
                .events());
    }

    private static Deadline handling() {
        return TestRules.arithmetic()
                .start(
                        DeadlineKind.HANDLING,
                        "",
                        RuleIds.PETITION_HANDLING,
                        Moment.at(TestContext.instant(TestContext.MONDAY_AT_TEN)));
    }

    private static Clock clock(TestCase standing) {
        return standing.file().clocks().running(DeadlineKind.HANDLING).orElseThrow();
    }

    private static TestCase bySystem(TestCase standing, String local) {
        return standing.at(standing.at().bySystem().at(local));
    }

    private static RecordDeadlineNear near(int step) {
        return new RecordDeadlineNear(DeadlineKind.HANDLING, "", DUE, step);
    }

    private static RecordSupervision supervision(int step) {
        return new RecordSupervision(DeadlineKind.HANDLING, "", DUE, step);
    }
}

package org.minqing.command.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseCommand.ConfirmLateEntry;
import org.minqing.api.CaseCommand.RecomputeDeadline;
import org.minqing.api.CaseCommand.RecordDeadlinePassed;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.DeadlineLifted;
import org.minqing.api.CaseEvent.DeadlineMet;
import org.minqing.api.CaseEvent.DeadlinePassed;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.CaseEvent.LateEntryConfirmed;
import org.minqing.api.CaseEvent.Supervised;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Moment;
import org.minqing.api.Watch;
import org.minqing.command.common.Decision.Rejected;
import org.minqing.command.rules.DeadlineArithmetic;
import org.minqing.command.rules.HolidayCalendar;
import org.minqing.command.rules.RuleIds;
import org.minqing.command.rules.TestRules;

/** The clocks of a case start, are met, passed, lifted and counted anew by events and by nothing else. */
class ClocksOfACaseTest {

    private static final Instant DUE = TestContext.instant("2018-03-21T00:00");
    private static final RecordDeadlinePassed PASSED = new RecordDeadlinePassed(DeadlineKind.PASS_ON, "", DUE);

    private final TestCase running = TestCase.petition().running(DeadlineKind.PASS_ON, RuleIds.PETITION_PASS_ON);

    @Test
    void aClockStartsFromTheMomentItIsGiven() {
        TestCase standing = TestCase.petition();
        Moment from = TestContext.moment("2018-03-05T10:00");

        assertThat(timekeeping(standing)
                        .start(DeadlineKind.PASS_ON, RuleIds.PETITION_PASS_ON, from)
                        .events())
                .containsExactly(new DeadlineSet(
                        CaseKind.PETITION,
                        standing.at().act(),
                        standing.at().deadlines().start(DeadlineKind.PASS_ON, "", RuleIds.PETITION_PASS_ON, from),
                        Cause.STARTED));
        assertThat(running.file()
                        .clocks()
                        .running(DeadlineKind.PASS_ON)
                        .orElseThrow()
                        .deadline()
                        .dueAt())
                .isEqualTo(DUE);
    }

    @Test
    void aRedoSaysThatItStartedTheClock() {
        assertThat(timekeeping(TestCase.petition())
                        .start(
                                DeadlineKind.HANDLING,
                                RuleIds.PETITION_HANDLING,
                                TestContext.moment("2018-03-05T10:00"),
                                Cause.REDO)
                        .events())
                .singleElement()
                .satisfies(event -> assertThat(((DeadlineSet) event).cause()).isEqualTo(Cause.REDO));
    }

    @Test
    void noClockOfAnAdoptedCaseRunsBeforeItIsTakenOver() {
        assertThat(timekeeping(TestCase.adopted())
                        .start(DeadlineKind.PASS_ON, RuleIds.PETITION_PASS_ON, TestContext.moment("2018-03-05T10:00"))
                        .events())
                .isEmpty();
    }

    @Test
    void fromATimeThatNobodyKnowsItRunsFromItsRecordingUnlessARegisterTells() {
        TestCase standing = TestCase.petition();
        TestCase told = standing.at(standing.at().imported());

        assertThat(timekeeping(standing)
                        .start(DeadlineKind.PASS_ON, RuleIds.PETITION_PASS_ON, Moment.unknown())
                        .events())
                .isEqualTo(timekeeping(standing)
                        .start(
                                DeadlineKind.PASS_ON,
                                RuleIds.PETITION_PASS_ON,
                                TestContext.moment(TestContext.MONDAY_AT_TEN))
                        .events());
        assertThat(timekeeping(told)
                        .start(DeadlineKind.PASS_ON, RuleIds.PETITION_PASS_ON, Moment.unknown())
                        .events())
                .isEmpty();
    }

    @Test
    void whatItWaitedForMeetsItInTimeUntilTheLastInstant() {
        TestCase inTime = running.at("2018-03-21T00:00");
        TestCase late = running.at("2018-03-21T00:00:01");

        assertThat(timekeeping(inTime).met(DeadlineKind.PASS_ON).events())
                .containsExactly(
                        new DeadlineMet(CaseKind.PETITION, inTime.at().act(), DeadlineKind.PASS_ON, "", DUE, true));
        assertThat(timekeeping(late).met(DeadlineKind.PASS_ON).events())
                .containsExactly(
                        new DeadlineMet(CaseKind.PETITION, late.at().act(), DeadlineKind.PASS_ON, "", DUE, false));
    }

    @Test
    void enteredLateItIsNotMetInTime() {
        TestCase late = running.at(
                running.at().recordedAt("2018-03-08T09:00").happened(TestContext.moment("2018-03-06T09:00")));

        assertThat(late.at().act().enteredLate()).isTrue();
        assertThat(timekeeping(late).met(DeadlineKind.PASS_ON).events())
                .containsExactly(
                        new DeadlineMet(CaseKind.PETITION, late.at().act(), DeadlineKind.PASS_ON, "", DUE, false));
    }

    @Test
    void aClockThatDoesNotRunIsNeitherMetNorLifted() {
        assertThat(timekeeping(TestCase.petition())
                        .met(DeadlineKind.PASS_ON)
                        .met(DeadlineKind.PROMISE, "promise-1")
                        .lift(DeadlineKind.PASS_ON, "passed-on")
                        .liftAllBut(List.of(), "closed")
                        .events())
                .isEmpty();
        TestCase met =
                running.after(timekeeping(running).met(DeadlineKind.PASS_ON).events());
        assertThat(timekeeping(met)
                        .met(DeadlineKind.PASS_ON)
                        .lift(DeadlineKind.PASS_ON, "again")
                        .events())
                .isEmpty();
    }

    @Test
    void aLiftedClockStandsStill() {
        List<LedgerEvent> lifted =
                timekeeping(running).lift(DeadlineKind.PASS_ON, "closed").events();

        assertThat(lifted)
                .containsExactly(
                        new DeadlineLifted(CaseKind.PETITION, running.at().act(), DeadlineKind.PASS_ON, "", "closed"));
        assertThat(running.after(lifted).file().clocks().running()).isEmpty();
        assertThat(running.after(lifted)
                        .file()
                        .clocks()
                        .find(DeadlineKind.PASS_ON)
                        .orElseThrow()
                        .state())
                .isEqualTo(Clock.State.LIFTED);
    }

    @Test
    void liftingAllLeavesWhatIsNamedAndWhatIsMetInTheSameBreath() {
        TestCase three = running.running(DeadlineKind.NOTICE, RuleIds.PETITION_NOTICE)
                .running(DeadlineKind.HANDLING, RuleIds.PETITION_HANDLING);

        assertThat(timekeeping(three)
                        .met(DeadlineKind.NOTICE)
                        .liftAllBut(List.of(DeadlineKind.HANDLING), "closed")
                        .events())
                .extracting(event -> event.getClass().getSimpleName() + " "
                        + (event instanceof DeadlineMet met ? met.which() : ((DeadlineLifted) event).which()))
                .containsExactly("DeadlineMet NOTICE", "DeadlineLifted PASS_ON");
    }

    @Test
    void theActStandsBeforeWhatItDoesToTheClocks() {
        LedgerEvent act = new Supervised(CaseKind.PETITION, running.at().act(), "Slow");

        assertThat(timekeeping(running).met(DeadlineKind.PASS_ON).after(act))
                .hasSize(2)
                .startsWith(act);
    }

    @Test
    void severalOfAKindAreToldApartByTheirKeys() {
        TestCase standing = TestCase.petition();
        Deadline first = promise(standing, "promise-1");
        Deadline second = promise(standing, "promise-2");
        TestCase promised = standing.after(timekeeping(standing)
                .set(first, Cause.STARTED)
                .set(second, Cause.STARTED)
                .events());
        TestCase kept = promised.after(
                timekeeping(promised).met(DeadlineKind.PROMISE, "promise-1").events());

        assertThat(promised.file().clocks().running()).hasSize(2);
        assertThat(kept.file().clocks().running()).extracting(Clock::deadline).containsExactly(second);
        assertThat(kept.file()
                        .clocks()
                        .find(DeadlineKind.PROMISE, "promise-1")
                        .orElseThrow()
                        .metInTime())
                .isTrue();
    }

    @Test
    void setAnewAClockRunsWhateverItDidBefore() {
        TestCase met =
                running.after(timekeeping(running).met(DeadlineKind.PASS_ON).events());
        TestCase again = met.running(DeadlineKind.PASS_ON, RuleIds.PETITION_PASS_ON);

        assertThat(again.file().clocks().all()).hasSize(1);
        assertThat(again.file().clocks().running(DeadlineKind.PASS_ON)).isPresent();
    }

    @Test
    void thePassingIsRecordedOnceAndOnlyOnceItHasPassed() {
        TestCase after = running.at(running.at().bySystem().at("2018-03-21T00:00:01"));

        assertThat(running.at("2018-03-21T00:00").when(PASSED)).isEmpty();
        assertThat(after.when(PASSED))
                .containsExactly(
                        new DeadlinePassed(CaseKind.PETITION, after.at().systemAct(), DeadlineKind.PASS_ON, "", DUE));
        assertThat(after.given(PASSED).when(PASSED)).isEmpty();
        assertThat(after.given(PASSED)
                        .file()
                        .clocks()
                        .running(DeadlineKind.PASS_ON)
                        .orElseThrow()
                        .passed())
                .isTrue();
    }

    @Test
    void whatWasMovedOrMetMeanwhileHasNotPassed() {
        TestCase late = running.at("2018-03-22T00:00");

        assertThat(late.when(
                        new RecordDeadlinePassed(DeadlineKind.PASS_ON, "", TestContext.instant("2018-03-20T00:00"))))
                .isEmpty();
        assertThat(late.when(new RecordDeadlinePassed(DeadlineKind.PASS_ON, "other", DUE)))
                .isEmpty();
        assertThat(late.after(timekeeping(late).met(DeadlineKind.PASS_ON).events())
                        .when(PASSED))
                .isEmpty();
    }

    @Test
    void aPassedDeadlineIsStillMetTooLate() {
        TestCase passed = running.at("2018-03-22T00:00").given(PASSED);
        TestCase met =
                passed.after(timekeeping(passed).met(DeadlineKind.PASS_ON).events());

        assertThat(met.file().clocks().find(DeadlineKind.PASS_ON).orElseThrow())
                .isEqualTo(new Clock(
                        running.file()
                                .clocks()
                                .find(DeadlineKind.PASS_ON)
                                .orElseThrow()
                                .deadline(),
                        Watch.NONE,
                        Clock.State.MET,
                        true,
                        false,
                        0,
                        0,
                        Optional.empty()));
    }

    @Test
    void aSupervisorVouchesForALateEntry() {
        TestCase late = running.at("2018-03-22T00:00");
        TestCase met = late.after(timekeeping(late).met(DeadlineKind.PASS_ON).events());
        ConfirmLateEntry confirm = new ConfirmLateEntry(DeadlineKind.PASS_ON, Optional.empty(), "The power was off");

        assertThat(met.when(confirm))
                .containsExactly(new LateEntryConfirmed(
                        CaseKind.PETITION, met.at().act(), DeadlineKind.PASS_ON, "", "The power was off"));
        assertThat(met.given(confirm)
                        .file()
                        .clocks()
                        .find(DeadlineKind.PASS_ON)
                        .orElseThrow()
                        .metInTime())
                .isTrue();
        assertThat(met.given(confirm).when(confirm)).isEmpty();
    }

    @Test
    void whatNobodyEnteredLateNobodyVouchesFor() {
        assertThat(running.whyNot(new ConfirmLateEntry(DeadlineKind.PASS_ON, Optional.empty(), "-")))
                .isEqualTo(CaseRejection.NOT_ENTERED_LATE);
        assertThat(running.refusalOf(new ConfirmLateEntry(DeadlineKind.HANDLING, Optional.of("key"), "-")))
                .isEqualTo(new Rejected(CaseRejection.NO_SUCH_DEADLINE, Map.of("value", "HANDLING")));
    }

    @Test
    void countedWithoutAPublishedCalendarItIsCountedAnewOnceThereIsOne() {
        DeadlineArithmetic blind = new DeadlineArithmetic(TestRules.ruleSet(), HolidayCalendar.of(List.of()));
        TestCase standing = TestCase.petition();
        TestCase unconfirmed = standing.after(List.of(new DeadlineSet(
                CaseKind.PETITION,
                standing.at().act(),
                blind.start(
                        DeadlineKind.OBJECTION, "", RuleIds.PETITION_OBJECTION, TestContext.moment("2018-04-02T10:00")),
                Cause.STARTED)));
        RecomputeDeadline recompute = new RecomputeDeadline(DeadlineKind.OBJECTION, "");

        assertThat(unconfirmed.when(recompute))
                .containsExactly(new DeadlineSet(
                        CaseKind.PETITION,
                        unconfirmed.at().systemAct(),
                        standing.at()
                                .deadlines()
                                .start(
                                        DeadlineKind.OBJECTION,
                                        "",
                                        RuleIds.PETITION_OBJECTION,
                                        TestContext.moment("2018-04-02T10:00")),
                        Cause.RECOMPUTED));
        assertThat(unconfirmed.given(recompute).when(recompute)).isEmpty();
        assertThat(running.when(new RecomputeDeadline(DeadlineKind.PASS_ON, "")))
                .isEmpty();
        assertThat(running.when(recompute)).isEmpty();
    }

    private static Deadline promise(TestCase standing, String key) {
        return standing.at()
                .deadlines()
                .onDay(DeadlineKind.PROMISE, key, LocalDate.parse("2018-03-30"), DeadlineArithmetic.PROMISED);
    }

    private static Timekeeping timekeeping(TestCase standing) {
        return Timekeeping.of(standing.file(), standing.at().context());
    }
}

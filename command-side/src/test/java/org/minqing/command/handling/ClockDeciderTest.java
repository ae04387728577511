package org.minqing.command.handling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.Deadline;
import org.minqing.api.HandlingCommand.AcceptObjection;
import org.minqing.api.HandlingCommand.ApproveExtension;
import org.minqing.api.HandlingCommand.ObjectToDispatch;
import org.minqing.api.HandlingCommand.PauseClock;
import org.minqing.api.HandlingCommand.RefuseExtension;
import org.minqing.api.HandlingCommand.RequestExtension;
import org.minqing.api.HandlingCommand.ResumeClock;
import org.minqing.api.HandlingEvent.ClockPaused;
import org.minqing.api.HandlingEvent.ClockResumed;
import org.minqing.api.HandlingEvent.ExtensionApproved;
import org.minqing.api.HandlingEvent.ExtensionRefused;
import org.minqing.api.HandlingEvent.ExtensionRequested;
import org.minqing.api.HandlingRejection;
import org.minqing.command.common.Decision.Rejected;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.rules.Rule;

/** 延期、暂停计时: a clock moves once a round, with another's approval, and stands still for good reasons. */
class ClockDeciderTest {

    private static final RequestExtension TWO_DAYS = new RequestExtension(2, "Parts");
    private static final PauseClock UNTIL_THURSDAY = new PauseClock("Storm", LocalDate.parse("2018-03-08"));

    private final DispatchedCase asked =
            DispatchedCase.received().by(TestDirectory.STREET_CLERK).given(TWO_DAYS);
    private final DispatchedCase approved = asked.by(TestDirectory.SUPERVISOR).given(new ApproveExtension());

    @Test
    void theUnitAsksForMoreTime() {
        DispatchedCase received = DispatchedCase.received().by(TestDirectory.STREET_CLERK);

        assertThat(received.when(TWO_DAYS))
                .containsExactly(
                        new ExtensionRequested(CaseKind.PETITION, received.at().act(), 2, "Parts"));
        assertThat(asked.when(TWO_DAYS)).isEmpty();
        assertThat(asked.whyNot(new RequestExtension(3, "Parts"))).isEqualTo(HandlingRejection.EXTENSION_PENDING);
        assertThat(asked.whyNot(new RequestExtension(2, "Snow"))).isEqualTo(HandlingRejection.EXTENSION_PENDING);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 11})
    void notForNoneAndNotForTooMuch(int days) {
        assertThat(DispatchedCase.received().refusalOf(new RequestExtension(days, "Parts")))
                .isEqualTo(new Rejected(
                        HandlingRejection.EXTENSION_TOO_LONG,
                        Map.of("field", "days", "value", Integer.toString(days), "most", "10")));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10})
    void forOneDayAtLeastAndTenAtMost(int days) {
        assertThat(DispatchedCase.received().when(new RequestExtension(days, "Parts")))
                .hasSize(1);
    }

    @Test
    void whereNoClockRunsThereIsNothingToExtend() {
        assertThat(DispatchedCase.registered().whyNot(TWO_DAYS)).isEqualTo(HandlingRejection.NO_CLOCK_TO_EXTEND);
    }

    @Test
    void notAfterItHasRunOut() {
        assertThat(DispatchedCase.received().at("2018-03-13T00:00").when(TWO_DAYS))
                .hasSize(1);
        assertThat(DispatchedCase.received().at("2018-03-13T00:00:01").whyNot(TWO_DAYS))
                .isEqualTo(HandlingRejection.EXTENSION_AFTER_EXPIRY);
    }

    @Test
    void anotherAccountApproves() {
        DispatchedCase supervised = asked.by(TestDirectory.SUPERVISOR);
        Deadline moved = asked.at().deadlines().extend(asked.clock().deadline(), 2, Rule.Unit.WORKING_DAYS, "Parts");

        assertThat(asked.refusalOf(new ApproveExtension()))
                .isEqualTo(new Rejected(CaseRejection.SECOND_ACCOUNT_NEEDED, Map.of("by", TestDirectory.STREET_CLERK)));
        assertThat(supervised.when(new ApproveExtension()))
                .containsExactly(
                        new ExtensionApproved(CaseKind.PETITION, supervised.at().act(), 2, TestDirectory.STREET_CLERK),
                        new DeadlineSet(CaseKind.PETITION, supervised.at().act(), moved, Cause.EXTENDED));
        assertThat(approved.clock().deadline().dueAt()).isEqualTo(TestContext.instant("2018-03-15T00:00"));
    }

    @Test
    void onceInARound() {
        assertThat(approved.whyNot(new RequestExtension(1, "More parts")))
                .isEqualTo(HandlingRejection.ALREADY_EXTENDED);
        assertThat(approved.nextRound().handling().extended()).isFalse();
    }

    @Test
    void approvingAgainChangesNothingUntilTheNextRound() {
        assertThat(approved.by(TestDirectory.SUPERVISOR).when(new ApproveExtension()))
                .isEmpty();
        assertThat(approved.nextRound().whyNot(new ApproveExtension()))
                .isEqualTo(HandlingRejection.NO_EXTENSION_REQUESTED);
    }

    @Test
    void refusingAgainInTheSameWordsChangesNothing() {
        RefuseExtension no = new RefuseExtension("No");
        DispatchedCase refused = asked.by(TestDirectory.SUPERVISOR).given(no);

        assertThat(refused.when(no)).isEmpty();
        assertThat(refused.whyNot(new RefuseExtension("Never"))).isEqualTo(HandlingRejection.NO_EXTENSION_REQUESTED);
        assertThat(refused.whyNot(new ApproveExtension())).isEqualTo(HandlingRejection.NO_EXTENSION_REQUESTED);
        assertThat(refused.by(TestDirectory.STREET_CLERK)
                        .given(TWO_DAYS)
                        .by(TestDirectory.SUPERVISOR)
                        .when(no))
                .hasSize(1);
    }

    @Test
    void whatNobodyAskedForNobodyAnswers() {
        assertThat(DispatchedCase.received().whyNot(new ApproveExtension()))
                .isEqualTo(HandlingRejection.NO_EXTENSION_REQUESTED);
        assertThat(DispatchedCase.received().whyNot(new RefuseExtension("No")))
                .isEqualTo(HandlingRejection.NO_EXTENSION_REQUESTED);
    }

    @Test
    void whatCameBackMeanwhileIsNotExtended() {
        DispatchedCase back = asked.given(new ObjectToDispatch("Not ours", Optional.empty()))
                .given(new AcceptObjection(Optional.empty()));

        assertThat(back.by(TestDirectory.SUPERVISOR).whyNot(new ApproveExtension()))
                .isEqualTo(HandlingRejection.NO_CLOCK_TO_EXTEND);
    }

    @Test
    void anotherAccountRefusesAndItCanBeAskedForAgain() {
        DispatchedCase supervised = asked.by(TestDirectory.SUPERVISOR);

        assertThat(asked.whyNot(new RefuseExtension("No"))).isEqualTo(CaseRejection.SECOND_ACCOUNT_NEEDED);
        assertThat(supervised.when(new RefuseExtension("No")))
                .containsExactly(
                        new ExtensionRefused(CaseKind.PETITION, supervised.at().act(), "No"));
        assertThat(supervised.given(new RefuseExtension("No")).when(TWO_DAYS)).hasSize(1);
    }

    @Test
    void pausedItMovesByTheDaysThatBeginWithin() {
        DispatchedCase received = DispatchedCase.received().at("2018-03-06T10:00");
        LocalDate today = LocalDate.parse("2018-03-06");

        assertThat(received.when(UNTIL_THURSDAY))
                .containsExactly(
                        new ClockPaused(CaseKind.PETITION, received.at().act(), "Storm", today, UNTIL_THURSDAY.until()),
                        new DeadlineSet(
                                CaseKind.PETITION,
                                received.at().act(),
                                received.at()
                                        .deadlines()
                                        .pause(received.clock().deadline(), today, UNTIL_THURSDAY.until()),
                                Cause.PAUSED));
        assertThat(received.given(UNTIL_THURSDAY).clock().deadline().dueAt())
                .isEqualTo(TestContext.instant("2018-03-15T00:00"));
    }

    @Test
    void pausedAgainUntilTheSameDayNothingChanges() {
        DispatchedCase paused = DispatchedCase.received().at("2018-03-06T10:00").given(UNTIL_THURSDAY);

        assertThat(paused.when(UNTIL_THURSDAY)).isEmpty();
        assertThat(paused.whyNot(new PauseClock("Flood", LocalDate.parse("2018-03-09"))))
                .isEqualTo(HandlingRejection.CLOCK_ALREADY_PAUSED);
        assertThat(paused.whyNot(new PauseClock("Flood", UNTIL_THURSDAY.until())))
                .isEqualTo(HandlingRejection.CLOCK_ALREADY_PAUSED);
        assertThat(paused.at("2018-03-09T10:00").when(new PauseClock("Flood", LocalDate.parse("2018-03-12"))))
                .hasSize(2);
    }

    @Test
    void aPauseLiesAhead() {
        assertThat(DispatchedCase.received().refusalOf(new PauseClock("Storm", LocalDate.parse("2018-03-04"))))
                .isEqualTo(new Rejected(
                        HandlingRejection.PAUSE_ENDS_IN_THE_PAST, Map.of("field", "until", "value", "2018-03-04")));
        assertThat(DispatchedCase.registered().whyNot(UNTIL_THURSDAY)).isEqualTo(HandlingRejection.NO_CLOCK_TO_EXTEND);
    }

    @Test
    void resumedEarlyItGivesBackTheDaysItDidNotNeed() {
        DispatchedCase running = DispatchedCase.received().at("2018-03-06T10:00");
        DispatchedCase paused = running.given(UNTIL_THURSDAY).at("2018-03-07T10:00");

        assertThat(paused.when(new ResumeClock()))
                .containsExactly(
                        new ClockResumed(CaseKind.PETITION, paused.at().act(), 1),
                        new DeadlineSet(
                                CaseKind.PETITION,
                                paused.at().act(),
                                paused.at()
                                        .deadlines()
                                        .pause(
                                                running.clock().deadline(),
                                                LocalDate.parse("2018-03-06"),
                                                LocalDate.parse("2018-03-07")),
                                Cause.PAUSED));
        assertThat(paused.given(new ResumeClock()).clock().deadline().dueAt())
                .isEqualTo(TestContext.instant("2018-03-14T00:00"));
    }

    @Test
    void whatDoesNotStandStillIsNotResumed() {
        DispatchedCase paused = DispatchedCase.received().at("2018-03-06T10:00").given(UNTIL_THURSDAY);

        assertThat(DispatchedCase.received().whyNot(new ResumeClock())).isEqualTo(HandlingRejection.CLOCK_NOT_PAUSED);
        assertThat(paused.at("2018-03-08T23:00").when(new ResumeClock())).isNotEmpty();
        assertThat(paused.at("2018-03-09T00:00").whyNot(new ResumeClock()))
                .isEqualTo(HandlingRejection.CLOCK_NOT_PAUSED);
    }

    @Test
    void resumedAgainNothingChangesUntilItStandsStillOnceMore() {
        DispatchedCase resumed = DispatchedCase.received()
                .at("2018-03-06T10:00")
                .given(UNTIL_THURSDAY)
                .given(new ResumeClock());

        assertThat(resumed.when(new ResumeClock())).isEmpty();
        assertThat(resumed.given(UNTIL_THURSDAY).when(new ResumeClock())).isNotEmpty();
        assertThat(resumed.nextRound().whyNot(new ResumeClock())).isEqualTo(HandlingRejection.CLOCK_NOT_PAUSED);
    }

    @Test
    void aClockThatStandsStillIsNotExtended() {
        DispatchedCase paused = DispatchedCase.received()
                .at("2018-03-06T10:00")
                .by(TestDirectory.STREET_CLERK)
                .given(TWO_DAYS)
                .given(UNTIL_THURSDAY)
                .by(TestDirectory.SUPERVISOR);

        assertThat(paused.whyNot(new ApproveExtension())).isEqualTo(HandlingRejection.CLOCK_ALREADY_PAUSED);
        assertThat(paused.at("2018-03-09T10:00").when(new ApproveExtension())).hasSize(2);
    }

    @Test
    void aClockSetAnewMeanwhileGivesNothingBack() {
        DispatchedCase elsewhere = DispatchedCase.received()
                .at("2018-03-05T12:00")
                .given(UNTIL_THURSDAY)
                .given(new ObjectToDispatch("Not ours", Optional.empty()))
                .given(new AcceptObjection(Optional.empty()))
                .at("2018-03-07T10:00")
                .given(DispatchedCase.to(TestDirectory.OTHER_STREET_OFFICE, "Theirs"));

        assertThat(elsewhere.when(new ResumeClock())).hasSize(1);
        assertThat(elsewhere.given(new ResumeClock()).clock()).isEqualTo(elsewhere.clock());
    }
}

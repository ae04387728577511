package org.minqing.command.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.minqing.api.CaseRejection;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HotlineDetails;
import org.minqing.api.HotlineRequestCommand.Answer;
import org.minqing.api.HotlineRequestCommand.DismissAsNoCase;
import org.minqing.api.HotlineRequestCommand.Receive;
import org.minqing.api.HotlineRequestCommand.Withdraw;
import org.minqing.api.HotlineRequestEvent.Answered;
import org.minqing.api.HotlineRequestEvent.DismissedAsNoCase;
import org.minqing.api.HotlineRequestEvent.Received;
import org.minqing.api.HotlineRequestEvent.Withdrawn;
import org.minqing.api.HotlineRequestRejection;
import org.minqing.api.Intake;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;
import org.minqing.api.Moment;
import org.minqing.api.Nature;
import org.minqing.api.PetitionCommand;
import org.minqing.api.Resolution;
import org.minqing.api.Urgency;
import org.minqing.command.common.Sampling;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.common.TestIntake;

/** 来电: a call comes in, and many a call ends there. */
class ReceivingTest {

    private static final HotlineDetails HELP = new HotlineDetails(
            Optional.of(TestIntake.ANYA), Nature.HELP, Urgency.ORDINARY, Optional.of("day"), Optional.of(false));

    @ParameterizedTest
    @CsvSource({
        "EMERGENCY, hotline.dispatch.emergency, 2018-03-05T11:00",
        "LIVELIHOOD, hotline.dispatch.livelihood, 2018-03-05T12:00",
        "ORDINARY, hotline.dispatch.ordinary, 2018-03-06T10:00"
    })
    void theLimitForDispatchingRunsFromReceiptByUrgency(Urgency urgency, String rule, String due) {
        HotlineCases nothing = HotlineCases.nothing().at("2018-03-05T10:20");
        Receive receive = HotlineCases.receive(Nature.HELP, urgency);

        assertThat(nothing.when(receive))
                .containsExactly(
                        new Received(nothing.context().act(), small(receive.intake()), receive.details()),
                        nothing.started(DeadlineKind.DISPATCH, rule, TestContext.moment(TestContext.MONDAY_AT_TEN)));
        assertThat(nothing.given(receive)
                        .file()
                        .base()
                        .clocks()
                        .running(DeadlineKind.DISPATCH)
                        .orElseThrow()
                        .deadline()
                        .dueAt())
                .isEqualTo(TestContext.instant(due));
    }

    @Test
    void whatNobodyCallsBigOrSmallIsSmallUnlessItsCategorySays() {
        Intake lamps = HotlineCases.LAMP.about(TestDirectory.STREET_LAMPS).intake();

        assertThat(HotlineCases.received().file().base().magnitude()).contains(Magnitude.SMALL);
        assertThat(received(lamps).file().base().magnitude()).contains(Magnitude.TRIVIAL);
    }

    @Test
    void whatSomebodyCallsHardIsHardWhateverItsCategory() {
        Intake hard = HotlineCases.LAMP
                .about(TestDirectory.STREET_LAMPS)
                .of(Magnitude.HARD)
                .intake();

        assertThat(received(hard).file().base().magnitude()).contains(Magnitude.HARD);
    }

    @Test
    void receivedItHasNoLevelYet() {
        HotlineCases request =
                received(HotlineCases.LAMP.takenInAt(Level.STREET).intake());

        assertThat(request.file().base().standing().level()).isEmpty();
        assertThat(request.status()).isEqualTo(HotlineStatus.RECEIVED);
    }

    /** Monday 5 March 2018 is worked; Saturday 24 February and Sunday 8 April are, to make up; 5 April is a holiday. */
    @ParameterizedTest
    @CsvSource({
        "2018-03-05T09:00, false",
        "2018-03-05T17:29, false",
        "2018-03-05T08:59, true",
        "2018-03-05T17:30, true",
        "2018-03-04T10:00, true",
        "2018-02-24T10:00, false",
        "2018-04-05T10:00, true",
        "2018-04-08T10:00, false",
        "2018-04-08T22:00, true"
    })
    void whetherItCameOffHoursFollowsFromWhenItCame(String receivedAt, boolean offHours) {
        assertThat(offHours(receivedAt, Optional.empty())).contains(offHours);
    }

    @Test
    void whatTheSenderSaysOfTheHourHolds() {
        assertThat(offHours("2018-03-05T10:00", Optional.of(true))).contains(true);
        assertThat(offHours("2018-03-04T22:00", Optional.of(false))).contains(false);
    }

    @Test
    void ofACallKnownByItsDayAloneOnlyADayOffTellsTheHour() {
        assertThat(TestContext.monday().deadlines().isInOfficeHours(Moment.on(LocalDate.parse("2018-03-05"))))
                .isEmpty();
        assertThat(TestContext.monday().deadlines().isInOfficeHours(Moment.on(LocalDate.parse("2018-03-04"))))
                .contains(false);
        assertThat(TestContext.monday().deadlines().isInOfficeHours(Moment.unknown()))
                .isEmpty();
    }

    private static Optional<Boolean> offHours(String receivedAt, Optional<Boolean> said) {
        Received received = (Received) HotlineCases.nothing()
                .at("2018-04-09T10:00")
                .when(new Receive(
                        HotlineCases.LAMP.receivedAt(receivedAt).intake(),
                        new HotlineDetails(Optional.empty(), Nature.HELP, Urgency.ORDINARY, Optional.empty(), said)))
                .getFirst();
        return received.details().offHours();
    }

    @Test
    void anUnknownAreaIsRefused() {
        assertThat(HotlineCases.nothing()
                        .whyNot(new Receive(
                                HotlineCases.LAMP.in(TestDirectory.UNKNOWN_AREA).intake(), HELP)))
                .isEqualTo(CaseRejection.UNKNOWN_AREA);
    }

    @Test
    void aCallThatIsStillToComeIsRefused() {
        assertThat(HotlineCases.nothing()
                        .whyNot(new Receive(
                                HotlineCases.LAMP.receivedAt("2018-03-05T10:03").intake(), HELP)))
                .isEqualTo(CaseRejection.IN_THE_FUTURE);
    }

    @Test
    void aCallThatNobodyKnowsTheTimeOfIsRefused() {
        assertThat(HotlineCases.nothing()
                        .whyNot(new Receive(
                                HotlineCases.LAMP.received(Moment.unknown()).intake(), HELP)))
                .isEqualTo(CaseRejection.FIELD_MISSING);
    }

    @Test
    void receivingItAgainChangesNothing() {
        assertThat(HotlineCases.received().when(HotlineCases.receive(Nature.PRAISE, Urgency.EMERGENCY)))
                .isEmpty();
    }

    @Test
    void aCommandOfAnotherKindIsNotKnown() {
        assertThat(HotlineCases.received().whyNot(new PetitionCommand.Accept()))
                .isEqualTo(CaseRejection.NOT_ALLOWED_NOW);
    }

    @ParameterizedTest
    @EnumSource(Nature.class)
    void anAnswerSolvesWhatThereWasToSolve(Nature nature) {
        HotlineCases request = HotlineCases.nothing()
                .given(HotlineCases.receive(nature, Urgency.ORDINARY))
                .at("2018-03-05T10:05");
        Resolution resolution = nature == Nature.CONSULTATION || nature == Nature.PRAISE
                ? Resolution.NOT_APPLICABLE
                : Resolution.SOLVED;

        assertThat(request.when(new Answer("Tonight.")))
                .containsExactly(
                        new Answered(
                                request.context().act(),
                                "Tonight.",
                                resolution,
                                Sampling.leavesOut(1, request.context().context())),
                        request.met(DeadlineKind.DISPATCH, true));
    }

    @Test
    void anAnsweredRequestIsClosedAndNeverLeftTheGrid() {
        HotlineCases answered = HotlineCases.received().given(new Answer("Tonight."));

        assertThat(answered.status()).isEqualTo(HotlineStatus.CLOSED);
        assertThat(answered.file().base().standing().level()).contains(Level.GRID);
        assertThat(answered.file().base().standing().highestLevel()).contains(Level.GRID);
        assertThat(answered.file().base().clocks().running()).isEmpty();
    }

    @Test
    void anAnswerGivenTheSameWayAgainChangesNothing() {
        HotlineCases answered = HotlineCases.received().given(new Answer("Tonight."));

        assertThat(answered.when(new Answer("Tonight."))).isEmpty();
        assertThat(answered.whyNot(new Answer("Tomorrow."))).isEqualTo(HotlineRequestRejection.CLOSED);
    }

    @Test
    void whereThereIsNoMatterThereIsNoCase() {
        HotlineCases request = HotlineCases.received();

        assertThat(request.when(new DismissAsNoCase("Hung up")))
                .containsExactly(
                        new DismissedAsNoCase(request.context().act(), "Hung up"),
                        request.lifted(DeadlineKind.DISPATCH, "no-case"));
        assertThat(request.given(new DismissAsNoCase("Hung up")).when(new DismissAsNoCase("Hung up")))
                .isEmpty();
    }

    @Test
    void whoeverCalledCanWithdraw() {
        HotlineCases request = HotlineCases.received();

        assertThat(request.when(new Withdraw("Lit again")))
                .containsExactly(
                        new Withdrawn(request.context().act(), "Lit again"),
                        request.lifted(DeadlineKind.DISPATCH, "withdrawn"));
        assertThat(request.given(new Withdraw("Lit again")).when(new Withdraw("Lit again")))
                .isEmpty();
    }

    private static HotlineCases received(Intake intake) {
        return HotlineCases.nothing().given(new Receive(intake, HELP));
    }

    private static Intake small(Intake intake) {
        return new TestIntake(intake).of(Magnitude.SMALL).intake();
    }
}

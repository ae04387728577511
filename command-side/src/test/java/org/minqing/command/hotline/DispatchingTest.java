package org.minqing.command.hotline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.minqing.api.CaseCommand.Delegate;
import org.minqing.api.CaseCommand.Escalate;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.CaseEvent.DeadlineSet;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HandlingCommand.AcceptObjection;
import org.minqing.api.HandlingCommand.ApproveExtension;
import org.minqing.api.HandlingCommand.ConfirmReceipt;
import org.minqing.api.HandlingCommand.Dispatch;
import org.minqing.api.HandlingCommand.ObjectToDispatch;
import org.minqing.api.HandlingCommand.PauseClock;
import org.minqing.api.HandlingCommand.RequestExtension;
import org.minqing.api.HandlingEvent.ClockPaused;
import org.minqing.api.HandlingEvent.Dispatched;
import org.minqing.api.HandlingEvent.ObjectionAccepted;
import org.minqing.api.HandlingRejection;
import org.minqing.api.HotlineRequestCommand.MarkComplex;
import org.minqing.api.HotlineRequestCommand.Receive;
import org.minqing.api.HotlineRequestEvent.MarkedComplex;
import org.minqing.api.Level;
import org.minqing.api.Magnitude;
import org.minqing.command.common.Clock;
import org.minqing.command.common.Decision;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.rules.RuleIds;

/** 派单: the request goes to a unit, which has its time from then on. */
class DispatchingTest {

    @Test
    void dispatchingKeepsTheLimitForItAndStartsTheOneForHandling() {
        HotlineCases request = HotlineCases.received().at("2018-03-05T10:30");

        assertThat(request.when(HotlineCases.dispatchTo(TestDirectory.STREET_OFFICE)))
                .containsExactly(
                        new Dispatched(
                                CaseKind.HOTLINE_REQUEST,
                                request.context().act(),
                                TestDirectory.STREET_OFFICE,
                                List.of(),
                                Level.STREET,
                                Optional.empty(),
                                Optional.empty()),
                        request.met(DeadlineKind.DISPATCH, true),
                        request.started(
                                DeadlineKind.HANDLING,
                                RuleIds.HOTLINE_HANDLING,
                                TestContext.moment("2018-03-05T10:30")));
    }

    @Test
    void dispatchedTooLateIsToldAsSuch() {
        HotlineCases request = HotlineCases.received().at("2018-03-06T10:01");

        assertThat(request.when(HotlineCases.dispatchTo(TestDirectory.STREET_OFFICE)))
                .contains(request.met(DeadlineKind.DISPATCH, false));
    }

    @Test
    void theUnitHoldsItAtItsLevel() {
        HotlineCases request = HotlineCases.received().given(HotlineCases.dispatchTo(TestDirectory.STREET_OFFICE));

        assertThat(request.status()).isEqualTo(HotlineStatus.DISPATCHED);
        assertThat(request.file().base().standing().unit()).contains(TestDirectory.STREET_OFFICE);
        assertThat(request.file().base().standing().level()).contains(Level.STREET);
    }

    @ParameterizedTest
    @CsvSource({
        "TRIVIAL, hotline.handling, 2018-03-13T00:00",
        "SMALL, hotline.handling, 2018-03-13T00:00",
        "MAJOR, hotline.handling-complex, 2018-03-21T00:00",
        "HARD, hotline.handling-complex, 2018-03-21T00:00"
    })
    void bigMattersHaveTheLongerLimit(Magnitude magnitude, String rule, String due) {
        HotlineCases request = HotlineCases.nothing()
                .given(new Receive(
                        HotlineCases.LAMP.of(magnitude).intake(),
                        HotlineCases.receive().details()))
                .given(HotlineCases.dispatchTo(TestDirectory.STREET_OFFICE));

        Clock handling = handling(request);
        assertThat(handling.deadline().rule()).isEqualTo(rule);
        assertThat(handling.deadline().dueAt()).isEqualTo(TestContext.instant(due));
    }

    @Test
    void whatASupervisorCallsComplexBeforeTheDispatchHasTheLongerLimit() {
        HotlineCases request = HotlineCases.received().by(TestDirectory.SUPERVISOR);

        assertThat(request.when(new MarkComplex("A cable")))
                .containsExactly(new MarkedComplex(request.context().act(), "A cable"));
        assertThat(handling(request.given(new MarkComplex("A cable"))
                                .given(HotlineCases.dispatchTo(TestDirectory.STREET_OFFICE)))
                        .deadline()
                        .rule())
                .isEqualTo(RuleIds.HOTLINE_HANDLING_COMPLEX);
    }

    @Test
    void whatASupervisorCallsComplexLaterHasItFromTheDispatchOn() {
        HotlineCases request = HotlineCases.dispatched().at("2018-03-07T10:00");

        assertThat(request.when(new MarkComplex("A cable")))
                .containsExactly(
                        new MarkedComplex(request.context().act(), "A cable"),
                        new DeadlineSet(
                                CaseKind.HOTLINE_REQUEST,
                                request.context().act(),
                                request.context()
                                        .deadlines()
                                        .start(
                                                DeadlineKind.HANDLING,
                                                "",
                                                RuleIds.HOTLINE_HANDLING_COMPLEX,
                                                TestContext.moment("2018-03-05T10:30")),
                                Cause.EXTENDED));
        assertThat(request.given(new MarkComplex("A cable")).when(new MarkComplex("Two cables")))
                .isEmpty();
    }

    @Test
    void callingItComplexTakesNothingAwayThatWasGrantedBefore() {
        HotlineCases extended = HotlineCases.dispatched()
                .by(TestDirectory.STREET_CLERK)
                .given(new RequestExtension(10, "Parts"))
                .by(TestDirectory.SUPERVISOR)
                .given(new ApproveExtension());

        assertThat(extended.when(new MarkComplex("A cable")))
                .containsExactly(new MarkedComplex(extended.context().act(), "A cable"));
    }

    @Test
    void anotherUnitGetsOnlyTheTimeThatIsLeft() {
        HotlineCases request = HotlineCases.dispatched().at("2018-03-07T10:00");
        Dispatch elsewhere = new Dispatch(
                TestDirectory.OTHER_STREET_OFFICE, List.of(), Optional.of("Across the border"), Optional.empty());

        assertThat(request.when(elsewhere))
                .containsExactly(
                        new Dispatched(
                                CaseKind.HOTLINE_REQUEST,
                                request.context().act(),
                                TestDirectory.OTHER_STREET_OFFICE,
                                List.of(),
                                Level.STREET,
                                Optional.of("Across the border"),
                                Optional.empty()),
                        request.lifted(DeadlineKind.OBJECTION, "dispatched-anew"));
        assertThat(handling(request.given(elsewhere))).isEqualTo(handling(request));
    }

    @Test
    void aUnitMayObjectUntilTheEndOfTheNextWorkingDay() {
        HotlineCases request = HotlineCases.dispatched();
        ObjectToDispatch objection = new ObjectToDispatch("Not our lamp", Optional.empty());

        assertThat(request.at("2018-03-06T23:59").decide(objection)).isInstanceOf(Decision.Accepted.class);
        assertThat(request.at("2018-03-07T00:01").whyNot(objection)).isEqualTo(HandlingRejection.OBJECTION_TOO_LATE);
    }

    @Test
    void anAcceptedObjectionBringsItBackToBeDispatchedWithinTheLimitAnew() {
        HotlineCases objected = HotlineCases.dispatched()
                .given(new ObjectToDispatch("Not our lamp", Optional.empty()))
                .at("2018-03-05T12:00");
        AcceptObjection accept = new AcceptObjection(Optional.of("Right"));

        assertThat(objected.when(accept))
                .containsExactly(
                        new ObjectionAccepted(
                                CaseKind.HOTLINE_REQUEST,
                                objected.context().act(),
                                TestDirectory.STREET_OFFICE,
                                Optional.of("Right")),
                        objected.lifted(DeadlineKind.HANDLING, "returned"),
                        objected.started(
                                DeadlineKind.DISPATCH,
                                RuleIds.HOTLINE_DISPATCH_ORDINARY,
                                TestContext.moment("2018-03-05T12:00")));
        assertThat(objected.given(accept).status()).isEqualTo(HotlineStatus.RECEIVED);
        assertThat(objected.given(accept).file().base().standing().unit()).isEmpty();
    }

    @Test
    void theNextUnitHasTheWholeLimit() {
        HotlineCases returned = HotlineCases.dispatched()
                .given(new ObjectToDispatch("Not our lamp", Optional.empty()))
                .given(new AcceptObjection(Optional.empty()))
                .at("2018-03-06T09:00")
                .given(new Dispatch(
                        TestDirectory.OTHER_STREET_OFFICE, List.of(), Optional.of("Theirs"), Optional.empty()));

        assertThat(handling(returned).deadline().dueAt()).isEqualTo(TestContext.instant("2018-03-14T00:00"));
    }

    @Test
    void whereItIsPausedTheLimitMovesByTheWorkingDaysThatBeginWithin() {
        HotlineCases request = HotlineCases.dispatched().at("2018-03-06T10:00");
        PauseClock pause = new PauseClock("Storm", LocalDate.parse("2018-03-08"));

        assertThat(request.when(pause).getFirst())
                .isEqualTo(new ClockPaused(
                        CaseKind.HOTLINE_REQUEST,
                        request.context().act(),
                        "Storm",
                        LocalDate.parse("2018-03-06"),
                        LocalDate.parse("2018-03-08")));
        assertThat(handling(request.given(pause)).deadline().dueAt())
                .isEqualTo(TestContext.instant("2018-03-15T00:00"));
    }

    @Test
    void anExtensionAddsWorkingDaysAtMostTenAndOnce() {
        HotlineCases request = HotlineCases.dispatched().by(TestDirectory.STREET_CLERK);

        assertThat(request.whyNot(new RequestExtension(11, "Parts"))).isEqualTo(HandlingRejection.EXTENSION_TOO_LONG);
        HotlineCases extended = request.given(new RequestExtension(10, "Parts"))
                .by(TestDirectory.SUPERVISOR)
                .given(new ApproveExtension());
        assertThat(handling(extended).deadline().dueAt()).isEqualTo(TestContext.instant("2018-03-27T00:00"));
        assertThat(extended.whyNot(new RequestExtension(1, "More parts")))
                .isEqualTo(HandlingRejection.ALREADY_EXTENDED);
    }

    @Test
    void aUnitItIsEscalatedToTakesThePlaceOfTheOneThatHadIt() {
        HotlineCases escalated = HotlineCases.dispatched()
                .given(new Escalate(TestDirectory.WATER_BUREAU, "Beyond us", Optional.empty()));

        assertThat(escalated.whyNot(new ConfirmReceipt(TestDirectory.STREET_OFFICE)))
                .isEqualTo(HandlingRejection.NOT_THE_DISPATCHED_UNIT);
        assertThat(escalated
                        .given(new ConfirmReceipt(TestDirectory.WATER_BUREAU))
                        .given(new Delegate(TestDirectory.STREET_OFFICE, "Small after all"))
                        .file()
                        .handling()
                        .leadUnit())
                .contains(TestDirectory.STREET_OFFICE);
    }

    @Test
    void theUnitItIsTakenFromCanNoLongerObject() {
        HotlineCases dispatched = HotlineCases.dispatched();

        assertThat(dispatched.when(new Escalate(TestDirectory.WATER_BUREAU, "Beyond us", Optional.empty())))
                .contains(dispatched.lifted(DeadlineKind.OBJECTION, "moved-on"));
        assertThat(dispatched.when(new Delegate(TestDirectory.COMMUNITY_OFFICE, "Small")))
                .contains(dispatched.lifted(DeadlineKind.OBJECTION, "moved-on"));
    }

    @Test
    void escalatedBeforeAnyDispatchItIsStillToBeDispatched() {
        HotlineCases escalated = HotlineCases.received()
                .given(new Escalate(TestDirectory.COMMUNITY_OFFICE, "Beyond us", Optional.empty()));

        assertThat(escalated.status()).isEqualTo(HotlineStatus.RECEIVED);
        assertThat(escalated.file().handling().leadUnit()).isEmpty();
        assertThat(escalated.file().base().standing().level()).contains(Level.COMMUNITY);
    }

    private static Clock handling(HotlineCases request) {
        return request.file().base().clocks().running(DeadlineKind.HANDLING).orElseThrow();
    }
}

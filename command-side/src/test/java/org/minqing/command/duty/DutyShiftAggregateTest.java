package org.minqing.command.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.MetaDataCommandTargetResolver;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.Act;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseRejection;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandRefused;
import org.minqing.api.DutyDesk;
import org.minqing.api.DutyShiftCommand.AnswerSwap;
import org.minqing.api.DutyShiftCommand.AskSwap;
import org.minqing.api.DutyShiftCommand.Cancel;
import org.minqing.api.DutyShiftCommand.HandOver;
import org.minqing.api.DutyShiftCommand.Plan;
import org.minqing.api.DutyShiftCommand.SignOn;
import org.minqing.api.DutyShiftEvent;
import org.minqing.api.DutyShiftEvent.Cancelled;
import org.minqing.api.DutyShiftEvent.HandedOver;
import org.minqing.api.DutyShiftEvent.Planned;
import org.minqing.api.DutyShiftEvent.SignedOn;
import org.minqing.api.DutyShiftEvent.SwapAsked;
import org.minqing.api.DutyShiftEvent.SwapDeclined;
import org.minqing.api.DutyShiftEvent.Swapped;
import org.minqing.api.DutyShiftRejection;
import org.minqing.api.OccasionKind;
import org.minqing.api.Reach;
import org.minqing.api.Rejection;
import org.minqing.api.StreamCommand;
import org.minqing.command.common.CaseCommands;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;

class DutyShiftAggregateTest {

    private static final TestContext MONDAY = TestContext.monday();
    private static final Instant NOW = MONDAY.context().now();
    private static final String ON_DUTY = MONDAY.act().by();
    private static final String OTHER = "somebody-else";

    private final FixtureConfiguration<DutyShiftAggregate> fixture =
            new AggregateTestFixture<>(DutyShiftAggregate.class);

    @BeforeEach
    void wire() {
        fixture.registerInjectableResource(MONDAY.circumstances())
                .registerCommandTargetResolver(new MetaDataCommandTargetResolver(CommandHeaders.CASE_ID));
    }

    @Test
    void somebodyIsPutOnDutyOnce() {
        Plan plan = plan(TestDirectory.COMMUNITY, NOW.plusSeconds(3600), NOW.plusSeconds(7200));

        fixture.givenNoPriorActivity().when(given(plan)).expectEvents(planned(plan));
        fixture.given(planned(plan)).when(given(plan)).expectNoEvents().expectSuccessfulHandlerExecution();
    }

    @Test
    void aShiftLastsADayAtMostAndEndsAfterItBegins() {
        refused(
                fixture.givenNoPriorActivity().when(given(plan(TestDirectory.COMMUNITY, NOW, NOW.minusSeconds(1)))),
                DutyShiftRejection.NO_SUCH_HOURS);
        refused(
                fixture.givenNoPriorActivity()
                        .when(given(plan(TestDirectory.COMMUNITY, NOW, NOW.plus(Duration.ofHours(25))))),
                DutyShiftRejection.NO_SUCH_HOURS);
    }

    @Test
    void nobodyIsPutOnDutyForYesterdayOrNowhere() {
        refused(
                fixture.givenNoPriorActivity()
                        .when(given(plan(TestDirectory.COMMUNITY, NOW.minusSeconds(7200), NOW.minusSeconds(3600)))),
                DutyShiftRejection.PAST);
        refused(
                fixture.givenNoPriorActivity()
                        .when(given(plan(
                                AreaCode.of(TestDirectory.COMMUNITY.digits() + "999"), NOW, NOW.plusSeconds(3600)))),
                CaseRejection.UNKNOWN_AREA);
    }

    @Test
    void whoeverIsOnDutySignsOnOnceAndHandsOver() {
        fixture.given(underWay()).when(given(new SignOn())).expectEvents(new SignedOn(MONDAY.act()));
        fixture.given(underWay(), signedOn()).when(given(new SignOn())).expectNoEvents();
        fixture.given(underWay(), signedOn())
                .when(given(new HandOver("Nothing open.", List.of(TestContext.CASE))))
                .expectEvents(new HandedOver(MONDAY.act(), "Nothing open.", List.of(TestContext.CASE)));
    }

    @Test
    void nobodySignsOnForAnotherOrHoursBeforeOrWhenItIsOver() {
        refused(fixture.given(heldBy(OTHER)).when(given(new SignOn())), DutyShiftRejection.NOT_ON_DUTY);
        refused(
                fixture.given(planned(plan(TestDirectory.COMMUNITY, NOW.plusSeconds(7200), NOW.plusSeconds(9000))))
                        .when(given(new SignOn())),
                DutyShiftRejection.TOO_EARLY);
        refused(
                fixture.given(planned(plan(TestDirectory.COMMUNITY, NOW.minusSeconds(7200), NOW)))
                        .when(given(new SignOn())),
                DutyShiftRejection.OVER);
    }

    @Test
    void whoStayedLongerStillHandsOver() {
        fixture.given(planned(plan(TestDirectory.COMMUNITY, NOW.minusSeconds(7200), NOW.minusSeconds(60))), signedOn())
                .when(given(new HandOver("Late, all quiet.", List.of())))
                .expectEvents(new HandedOver(MONDAY.act(), "Late, all quiet.", List.of()));
    }

    @Test
    void whatNobodySignedOnToNobodyHandsOver() {
        refused(
                fixture.given(underWay()).when(given(new HandOver("All quiet.", List.of()))),
                DutyShiftRejection.NOT_SIGNED_ON);
    }

    @Test
    void aSwapNeedsTheConsentOfWhoeverIsToStandIn() {
        fixture.given(underWay())
                .when(given(new AskSwap(OTHER, "A child is ill.")))
                .expectEvents(new SwapAsked(MONDAY.act(), OTHER, "A child is ill."));
        fixture.given(heldBy(OTHER), asked(ON_DUTY))
                .when(given(new AnswerSwap(true)))
                .expectEvents(new Swapped(MONDAY.act(), OTHER, ON_DUTY));
        fixture.given(heldBy(OTHER), asked(ON_DUTY))
                .when(given(new AnswerSwap(false)))
                .expectEvents(new SwapDeclined(MONDAY.act()));
        fixture.given(heldBy(OTHER), asked(ON_DUTY), new Swapped(MONDAY.act(), OTHER, ON_DUTY))
                .when(given(new SignOn()))
                .expectEvents(new SignedOn(MONDAY.act()));
    }

    @Test
    void whoeverWasNotAskedDoesNotAnswer() {
        refused(
                fixture.given(heldBy(OTHER), asked("a-third")).when(given(new AnswerSwap(true))),
                DutyShiftRejection.NOT_ASKED);
        refused(
                fixture.given(heldBy(OTHER), asked(ON_DUTY), new SwapDeclined(MONDAY.act()))
                        .when(given(new AnswerSwap(true))),
                DutyShiftRejection.NOT_ASKED);
    }

    @Test
    void whatHasBegunIsNeitherSwappedNorCancelled() {
        refused(
                fixture.given(underWay(), signedOn()).when(given(new AskSwap(OTHER, "Too late."))),
                DutyShiftRejection.BEGUN);
        refused(fixture.given(underWay(), signedOn()).when(given(new Cancel("Too late."))), DutyShiftRejection.BEGUN);
        fixture.given(underWay())
                .when(given(new Cancel("The counter is closed.")))
                .expectEvents(new Cancelled(MONDAY.act(), "The counter is closed."));
        refused(
                fixture.given(underWay(), new Cancelled(MONDAY.act(), "The counter is closed."))
                        .when(given(new SignOn())),
                DutyShiftRejection.OVER);
    }

    @Test
    void whatWasNeverPlannedIsNotThere() {
        refused(fixture.givenNoPriorActivity().when(given(new SignOn())), DutyShiftRejection.NOT_FOUND);
    }

    @Test
    void whoeverReachesElsewhereNeitherPlansNorSignsOn() {
        Map<String, String> elsewhere = Map.of(CommandHeaders.REACH, new Reach("990202", Set.of()).toString());

        refused(
                fixture.givenNoPriorActivity()
                        .when(given(plan(TestDirectory.COMMUNITY, NOW, NOW.plusSeconds(60)), elsewhere)),
                CaseRejection.OUTSIDE_REACH);
        refused(fixture.given(underWay()).when(given(new SignOn(), elsewhere)), CaseRejection.NOT_FOUND);
    }

    @Test
    void everythingThatCanHappenToAShiftIsTriedHere() {
        assertThat(DutyShiftEvent.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(
                        Planned.class,
                        Cancelled.class,
                        SignedOn.class,
                        SwapAsked.class,
                        Swapped.class,
                        SwapDeclined.class,
                        HandedOver.class);
    }

    private static Plan plan(AreaCode area, Instant from, Instant to) {
        return new Plan(DutyDesk.HOTLINE, area, "evening", from, to, ON_DUTY);
    }

    private static Planned underWay() {
        return heldBy(ON_DUTY);
    }

    private static Planned heldBy(String account) {
        return new Planned(
                MONDAY.act(),
                DutyDesk.HOTLINE,
                TestDirectory.COMMUNITY,
                "evening",
                NOW.minusSeconds(600),
                NOW.plusSeconds(3600),
                account);
    }

    private static Planned planned(Plan plan) {
        return new Planned(MONDAY.act(), plan.desk(), plan.area(), plan.name(), plan.from(), plan.to(), plan.onDuty());
    }

    private static SignedOn signedOn() {
        return new SignedOn(MONDAY.act());
    }

    private static SwapAsked asked(String with) {
        Act act = MONDAY.act();
        return new SwapAsked(act, with, "A child is ill.");
    }

    private static void refused(ResultValidator<DutyShiftAggregate> result, Rejection why) {
        result.expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage(startsWith(why.code() + " "));
    }

    private static CommandMessage<StreamCommand> given(StreamCommand command) {
        return given(command, Map.of());
    }

    private static CommandMessage<StreamCommand> given(StreamCommand command, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(MONDAY.headers());
        headers.putAll(more);
        return CaseCommands.message(OccasionKind.DUTY_SHIFT, MONDAY.caseId(), command, headers);
    }
}

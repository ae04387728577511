package org.minqing.command.reception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.MetaDataCommandTargetResolver;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.CaseRejection;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandRefused;
import org.minqing.api.CommandResult;
import org.minqing.api.OccasionKind;
import org.minqing.api.Reach;
import org.minqing.api.ReceptionSeriesCommand.CancelSession;
import org.minqing.api.ReceptionSeriesCommand.End;
import org.minqing.api.ReceptionSeriesCommand.HoldSession;
import org.minqing.api.ReceptionSeriesCommand.MoveSession;
import org.minqing.api.ReceptionSeriesCommand.Open;
import org.minqing.api.ReceptionSeriesCommand.RaiseDemand;
import org.minqing.api.ReceptionSeriesEvent;
import org.minqing.api.ReceptionSeriesEvent.DemandRaised;
import org.minqing.api.ReceptionSeriesEvent.Ended;
import org.minqing.api.ReceptionSeriesEvent.Opened;
import org.minqing.api.ReceptionSeriesEvent.SessionCancelled;
import org.minqing.api.ReceptionSeriesEvent.SessionHeld;
import org.minqing.api.ReceptionSeriesEvent.SessionMoved;
import org.minqing.api.ReceptionSeriesRejection;
import org.minqing.api.Recurrence;
import org.minqing.api.Rejection;
import org.minqing.api.StreamCommand;
import org.minqing.command.common.CaseCommands;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;

class ReceptionSeriesAggregateTest {

    private static final TestContext MONDAY = TestContext.monday();
    private static final Recurrence FIRST_MONDAYS = Recurrence.of("FREQ=MONTHLY;BYDAY=1MO");
    private static final LocalDate NEW_YEAR = LocalDate.parse("2018-01-01");
    private static final LocalDate LAST_MONTH = LocalDate.parse("2018-02-05");
    private static final LocalDate TODAY = LocalDate.parse("2018-03-05");
    private static final LocalDate NEXT_MONTH = LocalDate.parse("2018-04-02");
    private static final LocalTime TWO = LocalTime.of(14, 0);
    private static final LocalTime FIVE = LocalTime.of(17, 0);
    private static final AreaCode STREET = TestDirectory.STREET;
    private static final AreaCode CELL = TestDirectory.CELL;
    private static final CaseId DEMAND = new CaseId(new UUID(3, 3));
    private static final Open OPEN =
            new Open("民生工作站", STREET, "一楼", TestDirectory.STREET_CLERK, FIRST_MONDAYS, NEW_YEAR, TWO, FIVE);
    private static final Opened OPENED = new Opened(
            MONDAY.act(), "民生工作站", STREET, "一楼", TestDirectory.STREET_CLERK, FIRST_MONDAYS, NEW_YEAR, TWO, FIVE);
    private static final HoldSession HOLD =
            new HoldSession(TODAY, TestDirectory.STREET_CLERK, List.of(TestDirectory.OPERATOR));
    private static final SessionHeld HELD =
            new SessionHeld(MONDAY.act(), TODAY, TestDirectory.STREET_CLERK, List.of(TestDirectory.OPERATOR));

    private final FixtureConfiguration<ReceptionSeriesAggregate> fixture =
            new AggregateTestFixture<>(ReceptionSeriesAggregate.class);

    @BeforeEach
    void wire() {
        fixture.registerInjectableResource(MONDAY.circumstances())
                .registerCommandTargetResolver(new MetaDataCommandTargetResolver(CommandHeaders.CASE_ID));
    }

    @Test
    void theSessionsOfAPlaceAreLaidDownByARuleOnce() {
        fixture.givenNoPriorActivity()
                .when(by(OPEN))
                .expectEvents(OPENED)
                .expectResultMessagePayload(new CommandResult(TestContext.CASE, "", 1, true));
        fixture.given(OPENED).when(by(OPEN)).expectNoEvents();
    }

    @Test
    void aRuleThatHasNoDayAndHoursThatEndBeforeTheyBeginAreRefused() {
        Recurrence never = Recurrence.of("FREQ=DAILY;UNTIL=20171231");

        refused(
                fixture.givenNoPriorActivity()
                        .when(by(new Open("民生工作站", STREET, "一楼", "host", never, NEW_YEAR, TWO, FIVE))),
                ReceptionSeriesRejection.NO_SUCH_DAYS);
        refused(
                fixture.givenNoPriorActivity()
                        .when(by(new Open("民生工作站", STREET, "一楼", "host", FIRST_MONDAYS, NEW_YEAR, FIVE, TWO))),
                ReceptionSeriesRejection.NO_SUCH_HOURS);
        refused(
                fixture.givenNoPriorActivity()
                        .when(by(new Open(
                                "民生工作站",
                                TestDirectory.UNKNOWN_AREA,
                                "一楼",
                                "host",
                                FIRST_MONDAYS,
                                NEW_YEAR,
                                TWO,
                                FIVE))),
                CaseRejection.UNKNOWN_AREA);
    }

    @Test
    void oneSessionIsMovedToADayThatIsToCome() {
        LocalDate later = NEXT_MONTH.plusDays(1);
        SessionMoved moved = new SessionMoved(MONDAY.act(), NEXT_MONTH, later, TWO, FIVE, "清明");

        fixture.given(OPENED)
                .when(by(new MoveSession(NEXT_MONTH, later, TWO, FIVE, "清明")))
                .expectEvents(moved);
        fixture.given(OPENED, moved)
                .when(by(new MoveSession(NEXT_MONTH, later, TWO, FIVE, "清明")))
                .expectNoEvents();
        refused(
                fixture.given(OPENED).when(by(new MoveSession(NEXT_MONTH, LAST_MONTH, TWO, FIVE, "清明"))),
                ReceptionSeriesRejection.PAST);
        refused(
                fixture.given(OPENED).when(by(new MoveSession(NEXT_MONTH.plusDays(1), later, TWO, FIVE, "清明"))),
                ReceptionSeriesRejection.NO_SUCH_SESSION);
    }

    @Test
    void aSessionThatWasLeftOutIsNeitherHeldNorMoved() {
        SessionCancelled cancelled = new SessionCancelled(MONDAY.act(), TODAY, "开会");

        fixture.given(OPENED).when(by(new CancelSession(TODAY, "开会"))).expectEvents(cancelled);
        fixture.given(OPENED, cancelled)
                .when(by(new CancelSession(TODAY, "开会")))
                .expectNoEvents();
        refused(fixture.given(OPENED, cancelled).when(by(HOLD)), ReceptionSeriesRejection.CANCELLED);
        refused(
                fixture.given(OPENED, cancelled).when(by(new MoveSession(TODAY, NEXT_MONTH, TWO, FIVE, "开会"))),
                ReceptionSeriesRejection.CANCELLED);
    }

    @Test
    void whoHoldsASessionIsNotedOnItsDayAndPutRight() {
        fixture.given(OPENED).when(by(HOLD)).expectEvents(HELD);
        fixture.given(OPENED, HELD).when(by(HOLD)).expectNoEvents();
        fixture.given(OPENED, HELD)
                .when(by(new HoldSession(TODAY, TestDirectory.STREET_CLERK, List.of())))
                .expectEvents(new SessionHeld(MONDAY.act(), TODAY, TestDirectory.STREET_CLERK, List.of()));
        refused(
                fixture.given(OPENED).when(by(new HoldSession(NEXT_MONTH, "host", List.of()))),
                ReceptionSeriesRejection.TOO_EARLY);
    }

    @Test
    void aSessionThatWasMovedToTodayIsHeldToday() {
        SessionMoved moved = new SessionMoved(MONDAY.act(), NEXT_MONTH, TODAY, TWO, FIVE, "清明");

        fixture.given(OPENED, moved)
                .when(by(new HoldSession(NEXT_MONTH, "host", List.of())))
                .expectEvents(new SessionHeld(MONDAY.act(), NEXT_MONTH, "host", List.of()));
    }

    @Test
    void aSessionThatWasHeldIsNeitherMovedNorLeftOut() {
        refused(
                fixture.given(OPENED, HELD).when(by(new MoveSession(TODAY, NEXT_MONTH, TWO, FIVE, "清明"))),
                ReceptionSeriesRejection.HELD);
        refused(fixture.given(OPENED, HELD).when(by(new CancelSession(TODAY, "开会"))), ReceptionSeriesRejection.HELD);
    }

    @Test
    void whatIsAskedForStandsOnceInASessionThatIsHeld() {
        DemandRaised raised = new DemandRaised(MONDAY.act(), TODAY, CELL, DEMAND);

        fixture.given(OPENED, HELD)
                .when(by(new RaiseDemand(TODAY, CELL, DEMAND)))
                .expectEvents(raised);
        fixture.given(OPENED, HELD, raised)
                .when(by(new RaiseDemand(TODAY, CELL, DEMAND)))
                .expectNoEvents();
        refused(
                fixture.given(OPENED).when(by(new RaiseDemand(TODAY, CELL, DEMAND))),
                ReceptionSeriesRejection.NOT_HELD);
        refused(
                fixture.given(OPENED, HELD).when(by(new RaiseDemand(TODAY, TestDirectory.DISTRICT, DEMAND))),
                ReceptionSeriesRejection.NOT_ITS_AREA);
    }

    @Test
    void afterTheLastDayThereAreNone() {
        Ended ended = new Ended(MONDAY.act(), TODAY, "并入街道");

        fixture.given(OPENED).when(by(new End(TODAY, "并入街道"))).expectEvents(ended);
        fixture.given(OPENED, ended).when(by(new End(TODAY, "并入街道"))).expectNoEvents();
        fixture.given(OPENED, ended).when(by(HOLD)).expectEvents(HELD);
        refused(
                fixture.given(OPENED, ended).when(by(new CancelSession(NEXT_MONTH, "开会"))),
                ReceptionSeriesRejection.NO_SUCH_SESSION);
    }

    @Test
    void whoeverSeesOneCellBringsWhatItsPeopleAskForAndChangesNothingElse() {
        Map<String, String> inTheCell = Map.of(CommandHeaders.REACH, new Reach(CELL.digits(), Set.of()).toString());

        fixture.given(OPENED, HELD)
                .when(by(new RaiseDemand(TODAY, CELL, DEMAND), inTheCell))
                .expectEvents(new DemandRaised(MONDAY.act(), TODAY, CELL, DEMAND));
        refused(fixture.given(OPENED).when(by(HOLD, inTheCell)), CaseRejection.NOT_FOUND);
    }

    @Test
    void whoeverReachesElsewhereNeitherLaysDownNorHolds() {
        Map<String, String> elsewhere = Map.of(CommandHeaders.REACH, new Reach("990202", Set.of()).toString());

        refused(fixture.givenNoPriorActivity().when(by(OPEN, elsewhere)), CaseRejection.OUTSIDE_REACH);
        refused(fixture.given(OPENED).when(by(HOLD, elsewhere)), CaseRejection.NOT_FOUND);
        refused(fixture.givenNoPriorActivity().when(by(HOLD)), ReceptionSeriesRejection.NOT_FOUND);
    }

    @Test
    void everythingThatCanHappenToThemIsTriedHere() {
        assertThat(ReceptionSeriesEvent.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(
                        Opened.class,
                        SessionMoved.class,
                        SessionCancelled.class,
                        SessionHeld.class,
                        DemandRaised.class,
                        Ended.class);
    }

    private static void refused(ResultValidator<ReceptionSeriesAggregate> result, Rejection why) {
        result.expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage(startsWith(why.code() + " "));
    }

    private static CommandMessage<StreamCommand> by(StreamCommand command) {
        return by(command, Map.of());
    }

    private static CommandMessage<StreamCommand> by(StreamCommand command, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(MONDAY.headers());
        headers.putAll(more);
        return CaseCommands.message(OccasionKind.RECEPTION_SERIES, MONDAY.caseId(), command, headers);
    }
}

package org.minqing.command.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import java.time.YearMonth;
import java.util.HashMap;
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
import org.minqing.api.Rejection;
import org.minqing.api.ScreeningRoundCommand.Close;
import org.minqing.api.ScreeningRoundCommand.NoteSign;
import org.minqing.api.ScreeningRoundCommand.Open;
import org.minqing.api.ScreeningRoundCommand.ReportCell;
import org.minqing.api.ScreeningRoundEvent;
import org.minqing.api.ScreeningRoundEvent.CellReported;
import org.minqing.api.ScreeningRoundEvent.Closed;
import org.minqing.api.ScreeningRoundEvent.Opened;
import org.minqing.api.ScreeningRoundEvent.SignNoted;
import org.minqing.api.ScreeningRoundRejection;
import org.minqing.api.StreamCommand;
import org.minqing.command.common.CaseCommands;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;

class ScreeningRoundAggregateTest {

    private static final TestContext MONDAY = TestContext.monday();
    private static final YearMonth MARCH = YearMonth.of(2018, 3);
    private static final AreaCode CELL = TestDirectory.CELL;
    private static final CaseId DISPUTE = new CaseId(new UUID(3, 3));
    private static final Opened OPENED = new Opened(MONDAY.act(), TestDirectory.COMMUNITY, MARCH);
    private static final CellReported REPORTED = new CellReported(MONDAY.act(), CELL, 40);
    private static final SignNoted NOTED = new SignNoted(MONDAY.act(), CELL, DISPUTE);
    private static final Closed CLOSED = new Closed(MONDAY.act());

    private final FixtureConfiguration<ScreeningRoundAggregate> fixture =
            new AggregateTestFixture<>(ScreeningRoundAggregate.class);

    @BeforeEach
    void wire() {
        fixture.registerInjectableResource(MONDAY.circumstances())
                .registerCommandTargetResolver(new MetaDataCommandTargetResolver(CommandHeaders.CASE_ID));
    }

    @Test
    void aRoundIsOpenedForAnAreaAndAMonthOnce() {
        fixture.givenNoPriorActivity()
                .when(by(new Open(TestDirectory.COMMUNITY, MARCH)))
                .expectEvents(OPENED)
                .expectResultMessagePayload(new CommandResult(TestContext.CASE, "", 1, true));
        fixture.given(OPENED)
                .when(by(new Open(TestDirectory.COMMUNITY, MARCH)))
                .expectNoEvents()
                .expectResultMessagePayload(new CommandResult(TestContext.CASE, "", 1, false));
    }

    @Test
    void aRoundIsOfAnAreaThatHasCells() {
        refused(fixture.givenNoPriorActivity().when(by(new Open(CELL, MARCH))), ScreeningRoundRejection.NO_CELLS);
        refused(
                fixture.givenNoPriorActivity().when(by(new Open(AreaCode.of("990299"), MARCH))),
                CaseRejection.UNKNOWN_AREA);
    }

    @Test
    void aCellSaysHowManyHouseholdsWereLookedAtAndPutsItRight() {
        fixture.given(OPENED).when(by(new ReportCell(CELL, 40))).expectEvents(REPORTED);
        fixture.given(OPENED, REPORTED).when(by(new ReportCell(CELL, 40))).expectNoEvents();
        fixture.given(OPENED, REPORTED)
                .when(by(new ReportCell(CELL, 41)))
                .expectEvents(new CellReported(MONDAY.act(), CELL, 41));
    }

    @Test
    void whatIsNoCellOfTheRoundReportsNothing() {
        refused(
                fixture.given(OPENED).when(by(new ReportCell(TestDirectory.COMMUNITY, 40))),
                ScreeningRoundRejection.NOT_ITS_CELL);
        refused(fixture.given(OPENED).when(by(new ReportCell(CELL, -1))), ScreeningRoundRejection.NO_SUCH_COUNT);
        refused(fixture.givenNoPriorActivity().when(by(new ReportCell(CELL, 40))), ScreeningRoundRejection.NOT_FOUND);
    }

    @Test
    void anEarlySignIsNotedOnceWithTheMediationThatCameOfIt() {
        fixture.given(OPENED).when(by(new NoteSign(CELL, DISPUTE))).expectEvents(NOTED);
        fixture.given(OPENED, NOTED).when(by(new NoteSign(CELL, DISPUTE))).expectNoEvents();
    }

    @Test
    void aClosedRoundHearsNothingNew() {
        fixture.given(OPENED, REPORTED).when(by(new Close())).expectEvents(CLOSED);
        fixture.given(OPENED, CLOSED).when(by(new Close())).expectNoEvents();
        refused(fixture.given(OPENED, CLOSED).when(by(new ReportCell(CELL, 40))), ScreeningRoundRejection.CLOSED);
        refused(fixture.given(OPENED, CLOSED).when(by(new NoteSign(CELL, DISPUTE))), ScreeningRoundRejection.CLOSED);
    }

    @Test
    void whoeverSeesOneCellReportsThatCellAndDoesNotCloseTheRound() {
        Map<String, String> inTheCell = Map.of(CommandHeaders.REACH, new Reach(CELL.digits(), Set.of()).toString());

        fixture.given(OPENED).when(by(new ReportCell(CELL, 40), inTheCell)).expectEvents(REPORTED);
        refused(fixture.given(OPENED).when(by(new Close(), inTheCell)), CaseRejection.NOT_FOUND);
    }

    @Test
    void whoeverReachesElsewhereNeitherOpensNorReports() {
        Map<String, String> elsewhere = Map.of(CommandHeaders.REACH, new Reach("990202", Set.of()).toString());

        refused(
                fixture.givenNoPriorActivity().when(by(new Open(TestDirectory.COMMUNITY, MARCH), elsewhere)),
                CaseRejection.OUTSIDE_REACH);
        refused(fixture.given(OPENED).when(by(new ReportCell(CELL, 40), elsewhere)), CaseRejection.NOT_FOUND);
    }

    @Test
    void everythingThatCanHappenToARoundIsTriedHere() {
        assertThat(ScreeningRoundEvent.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(Opened.class, CellReported.class, SignNoted.class, Closed.class);
    }

    private static void refused(ResultValidator<ScreeningRoundAggregate> result, Rejection why) {
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
        return CaseCommands.message(OccasionKind.SCREENING_ROUND, MONDAY.caseId(), command, headers);
    }
}

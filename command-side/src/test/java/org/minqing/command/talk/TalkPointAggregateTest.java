package org.minqing.command.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.minqing.api.CommandResult;
import org.minqing.api.Moment;
import org.minqing.api.OccasionKind;
import org.minqing.api.Reach;
import org.minqing.api.Recurrence;
import org.minqing.api.Rejection;
import org.minqing.api.StreamCommand;
import org.minqing.api.TalkPointCommand.ChangeWorker;
import org.minqing.api.TalkPointCommand.ClearLegalAdvice;
import org.minqing.api.TalkPointCommand.Close;
import org.minqing.api.TalkPointCommand.Open;
import org.minqing.api.TalkPointCommand.ReportNothing;
import org.minqing.api.TalkPointCommand.SetLegalAdvice;
import org.minqing.api.TalkPointEvent;
import org.minqing.api.TalkPointEvent.Closed;
import org.minqing.api.TalkPointEvent.LegalAdviceCleared;
import org.minqing.api.TalkPointEvent.LegalAdviceSet;
import org.minqing.api.TalkPointEvent.NothingReported;
import org.minqing.api.TalkPointEvent.Opened;
import org.minqing.api.TalkPointEvent.WorkerChanged;
import org.minqing.api.TalkPointRejection;
import org.minqing.command.common.CaseCommands;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;

class TalkPointAggregateTest {

    private static final TestContext MONDAY = TestContext.monday();
    private static final AreaCode STREET = TestDirectory.STREET;
    private static final AreaCode CELL = TestDirectory.CELL;
    private static final Recurrence WEDNESDAYS = Recurrence.of("FREQ=WEEKLY;BYDAY=WE");
    private static final LocalDate FIRST = LocalDate.parse("2018-03-01");
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime ELEVEN = LocalTime.of(11, 0);
    private static final Open OPEN = new Open("说事点", STREET, List.of(CELL), "门口", "王样例");
    private static final Opened OPENED = new Opened(MONDAY.act(), "说事点", STREET, List.of(CELL), "门口", "王样例");
    private static final SetLegalAdvice SET = new SetLegalAdvice("李样例", WEDNESDAYS, FIRST, NINE, ELEVEN);
    private static final LegalAdviceSet LAWYER =
            new LegalAdviceSet(MONDAY.act(), "李样例", WEDNESDAYS, FIRST, NINE, ELEVEN);
    private static final Closed CLOSED = new Closed(MONDAY.act(), "并入社区");

    private final FixtureConfiguration<TalkPointAggregate> fixture =
            new AggregateTestFixture<>(TalkPointAggregate.class);

    @BeforeEach
    void wire() {
        fixture.registerInjectableResource(MONDAY.circumstances())
                .registerCommandTargetResolver(new MetaDataCommandTargetResolver(CommandHeaders.CASE_ID));
    }

    @Test
    void itIsOpenedOnce() {
        fixture.givenNoPriorActivity()
                .when(by(OPEN))
                .expectEvents(OPENED)
                .expectResultMessagePayload(new CommandResult(MONDAY.caseId(), "", 1, true));
        fixture.given(OPENED).when(by(OPEN)).expectNoEvents();
    }

    @Test
    void itCoversGridCellsOfItsOwnArea() {
        for (AreaCode other : List.of(
                AreaCode.of(CELL.digits().substring(0, 12)),
                AreaCode.of("990202001001001"),
                AreaCode.of(STREET.digits() + "999999"))) {
            refused(
                    fixture.givenNoPriorActivity().when(by(new Open("说事点", STREET, List.of(other), "门口", "王样例"))),
                    TalkPointRejection.NOT_ITS_CELL);
        }
        refused(
                fixture.givenNoPriorActivity()
                        .when(by(new Open("说事点", TestDirectory.UNKNOWN_AREA, List.of(), "门口", "王样例"))),
                CaseRejection.UNKNOWN_AREA);
    }

    @Test
    void anotherWorkerComesAndWhoWasStandsBefore() {
        WorkerChanged changed = new WorkerChanged(MONDAY.act(), "赵样例");

        fixture.given(OPENED).when(by(new ChangeWorker("赵样例"))).expectEvents(changed);
        fixture.given(OPENED).when(by(new ChangeWorker("王样例"))).expectNoEvents();
        fixture.given(OPENED, changed).when(by(new ChangeWorker("赵样例"))).expectNoEvents();
        fixture.given(OPENED, changed)
                .when(by(new ChangeWorker("王样例")))
                .expectEvents(new WorkerChanged(MONDAY.act(), "王样例"));
    }

    @Test
    void aLawyerComesByARuleAndComesNoMore() {
        LegalAdviceCleared cleared = new LegalAdviceCleared(MONDAY.act(), "合同到期");
        SetLegalAdvice later = new SetLegalAdvice("李样例", WEDNESDAYS, FIRST, ELEVEN, ELEVEN.plusHours(2));

        fixture.given(OPENED).when(by(SET)).expectEvents(LAWYER);
        fixture.given(OPENED, LAWYER).when(by(SET)).expectNoEvents();
        fixture.given(OPENED, LAWYER)
                .when(by(later))
                .expectEvents(new LegalAdviceSet(MONDAY.act(), "李样例", WEDNESDAYS, FIRST, ELEVEN, ELEVEN.plusHours(2)));
        fixture.given(OPENED, LAWYER).when(by(new ClearLegalAdvice("合同到期"))).expectEvents(cleared);
        fixture.given(OPENED, LAWYER, cleared)
                .when(by(new ClearLegalAdvice("合同到期")))
                .expectNoEvents();
        fixture.given(OPENED, LAWYER, cleared).when(by(SET)).expectEvents(LAWYER);
    }

    @Test
    void hoursThatCannotBeAreRefused() {
        refused(
                fixture.given(OPENED).when(by(new SetLegalAdvice("李样例", WEDNESDAYS, FIRST, NINE, NINE))),
                TalkPointRejection.NO_SUCH_HOURS);
        refused(
                fixture.given(OPENED)
                        .when(by(new SetLegalAdvice(
                                "李样例", Recurrence.of("FREQ=DAILY;UNTIL=20180201"), FIRST, NINE, ELEVEN))),
                TalkPointRejection.NO_SUCH_DAYS);
    }

    @Test
    void aDayWithoutAWordIsReportedOnce() {
        NothingReported today = new NothingReported(MONDAY.act());
        NothingReported lastWeek = new NothingReported(on("2018-02-26"));

        fixture.given(OPENED).when(by(new ReportNothing())).expectEvents(today);
        fixture.given(OPENED, today).when(by(new ReportNothing())).expectNoEvents();
        fixture.given(OPENED, lastWeek).when(by(new ReportNothing())).expectEvents(today);
    }

    @Test
    void onceItIsClosedNothingBecomesOfItAnyMore() {
        fixture.given(OPENED).when(by(new Close("并入社区"))).expectEvents(CLOSED);
        fixture.given(OPENED, CLOSED).when(by(new Close("并入社区"))).expectNoEvents();
        for (StreamCommand command : List.of(SET, new ChangeWorker("赵样例"), new ReportNothing())) {
            refused(fixture.given(OPENED, CLOSED).when(by(command)), TalkPointRejection.CLOSED);
        }
    }

    @Test
    void whoeverReachesElsewhereNeitherOpensNorTendsIt() {
        Map<String, String> elsewhere = Map.of(CommandHeaders.REACH, new Reach("990202", Set.of()).toString());

        refused(fixture.givenNoPriorActivity().when(by(OPEN, elsewhere)), CaseRejection.OUTSIDE_REACH);
        refused(fixture.given(OPENED).when(by(SET, elsewhere)), CaseRejection.NOT_FOUND);
        refused(fixture.givenNoPriorActivity().when(by(SET)), TalkPointRejection.NOT_FOUND);
    }

    @Test
    void everythingThatCanHappenToItIsTriedHere() {
        assertThat(TalkPointEvent.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(
                        Opened.class,
                        WorkerChanged.class,
                        LegalAdviceSet.class,
                        LegalAdviceCleared.class,
                        NothingReported.class,
                        Closed.class);
    }

    private static Act on(String day) {
        return new Act(Moment.on(LocalDate.parse(day)), MONDAY.act().by(), Optional.empty(), false, false);
    }

    private static void refused(ResultValidator<TalkPointAggregate> result, Rejection why) {
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
        return CaseCommands.message(OccasionKind.TALK_POINT, MONDAY.caseId(), command, headers);
    }
}

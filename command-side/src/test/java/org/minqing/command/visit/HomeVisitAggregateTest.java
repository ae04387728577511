package org.minqing.command.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

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
import org.minqing.api.AreaCode;
import org.minqing.api.CaseRejection;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandRefused;
import org.minqing.api.CommandResult;
import org.minqing.api.HomeVisitCommand.Log;
import org.minqing.api.HomeVisitCommand.Withdraw;
import org.minqing.api.HomeVisitEvent;
import org.minqing.api.HomeVisitEvent.Logged;
import org.minqing.api.HomeVisitEvent.Withdrawn;
import org.minqing.api.HomeVisitRejection;
import org.minqing.api.OccasionKind;
import org.minqing.api.PersonId;
import org.minqing.api.Place;
import org.minqing.api.Reach;
import org.minqing.api.Rejection;
import org.minqing.api.StreamCommand;
import org.minqing.command.common.CaseCommands;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;

class HomeVisitAggregateTest {

    private static final TestContext MONDAY = TestContext.monday();
    private static final PersonId SOMEBODY = PersonId.of("00000000-0000-7000-8000-0000000000aa");
    private static final Optional<Place> AT_HER_DOOR =
            Optional.of(new Place("Building 3, 2nd floor", Optional.empty(), Optional.empty()));
    private static final String DIARY = "The stair light is out again; she does not dare go down at night.";
    private static final Log LOG = new Log(TestDirectory.CELL, AT_HER_DOOR, List.of(SOMEBODY), true, DIARY);
    private static final Logged LOGGED =
            new Logged(MONDAY.act(), TestDirectory.CELL, AT_HER_DOOR, List.of(SOMEBODY), true, DIARY);

    private final FixtureConfiguration<HomeVisitAggregate> fixture =
            new AggregateTestFixture<>(HomeVisitAggregate.class);

    @BeforeEach
    void wire() {
        fixture.registerInjectableResource(MONDAY.circumstances())
                .registerCommandTargetResolver(new MetaDataCommandTargetResolver(CommandHeaders.CASE_ID));
    }

    @Test
    void aVisitIsNotedWithWhatWasHeard() {
        fixture.givenNoPriorActivity()
                .when(by(MONDAY, LOG))
                .expectEvents(LOGGED)
                .expectResultMessagePayload(new CommandResult(TestContext.CASE, "", 1, true));
    }

    @Test
    void aVisitOfYesterdayIsEnteredToday() {
        TestContext yesterday = MONDAY.happenedOn("2018-03-04");

        fixture.givenNoPriorActivity()
                .when(by(yesterday, LOG))
                .expectEvents(
                        new Logged(yesterday.act(), LOG.area(), LOG.place(), LOG.persons(), LOG.met(), LOG.diary()));
    }

    @Test
    void noVisitIsNotedOfTomorrow() {
        refused(
                fixture.givenNoPriorActivity().when(by(MONDAY.happenedOn("2018-03-06"), LOG)),
                CaseRejection.IN_THE_FUTURE);
    }

    @Test
    void notedAgainItIsTheSameVisit() {
        fixture.given(LOGGED)
                .when(by(MONDAY, LOG))
                .expectNoEvents()
                .expectResultMessagePayload(new CommandResult(TestContext.CASE, "", 1, false));
    }

    @Test
    void aCommunityIsNoDoorToKnockAt() {
        refused(
                fixture.givenNoPriorActivity().when(by(MONDAY, in(TestDirectory.COMMUNITY))),
                HomeVisitRejection.NOT_IN_A_CELL);
    }

    @Test
    void nobodyGoesWhereThereIsNothing() {
        AreaCode nowhere = AreaCode.of(TestDirectory.COMMUNITY.digits() + "999");

        refused(fixture.givenNoPriorActivity().when(by(MONDAY, in(nowhere))), CaseRejection.UNKNOWN_AREA);
    }

    @Test
    void whatWasNotedInErrorIsTakenBackOnce() {
        fixture.given(LOGGED)
                .when(by(MONDAY, new Withdraw("Entered for the wrong cell.")))
                .expectEvents(new Withdrawn(MONDAY.act(), "Entered for the wrong cell."));
        fixture.given(LOGGED, new Withdrawn(MONDAY.act(), "Entered for the wrong cell."))
                .when(by(MONDAY, new Withdraw("Once more.")))
                .expectNoEvents();
    }

    @Test
    void nothingIsTakenBackThatWasNotNoted() {
        refused(
                fixture.givenNoPriorActivity().when(by(MONDAY, new Withdraw("It never was."))),
                HomeVisitRejection.NOT_FOUND);
    }

    @Test
    void whoeverReachesElsewhereNeitherNotesNorTakesBack() {
        Map<String, String> elsewhere = Map.of(CommandHeaders.REACH, new Reach("990202", Set.of()).toString());

        refused(fixture.givenNoPriorActivity().when(by(MONDAY, LOG, elsewhere)), CaseRejection.OUTSIDE_REACH);
        refused(fixture.given(LOGGED).when(by(MONDAY, new Withdraw("Not mine."), elsewhere)), CaseRejection.NOT_FOUND);
    }

    @Test
    void everythingThatCanHappenToAVisitIsTriedHere() {
        assertThat(HomeVisitEvent.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(Logged.class, Withdrawn.class);
    }

    private static Log in(AreaCode area) {
        return new Log(area, LOG.place(), LOG.persons(), LOG.met(), LOG.diary());
    }

    private static void refused(ResultValidator<HomeVisitAggregate> result, Rejection why) {
        result.expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage(startsWith(why.code() + " "));
    }

    private static CommandMessage<StreamCommand> by(TestContext context, StreamCommand command) {
        return by(context, command, Map.of());
    }

    private static CommandMessage<StreamCommand> by(
            TestContext context, StreamCommand command, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(context.headers());
        headers.putAll(more);
        return CaseCommands.message(OccasionKind.HOME_VISIT, context.caseId(), command, headers);
    }
}

package org.minqing.command.choice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.MetaDataCommandTargetResolver;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseId;
import org.minqing.api.CaseRejection;
import org.minqing.api.ChoiceProposal;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandRefused;
import org.minqing.api.CommandResult;
import org.minqing.api.OccasionKind;
import org.minqing.api.Reach;
import org.minqing.api.Rejection;
import org.minqing.api.ResidentsChoiceCommand.Count;
import org.minqing.api.ResidentsChoiceCommand.Open;
import org.minqing.api.ResidentsChoiceCommand.Promise;
import org.minqing.api.ResidentsChoiceCommand.Vote;
import org.minqing.api.ResidentsChoiceCommand.Withdraw;
import org.minqing.api.ResidentsChoiceEvent;
import org.minqing.api.ResidentsChoiceEvent.Counted;
import org.minqing.api.ResidentsChoiceEvent.Opened;
import org.minqing.api.ResidentsChoiceEvent.Promised;
import org.minqing.api.ResidentsChoiceEvent.Voted;
import org.minqing.api.ResidentsChoiceEvent.Withdrawn;
import org.minqing.api.ResidentsChoiceRejection;
import org.minqing.api.StreamCommand;
import org.minqing.command.common.CaseCommands;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;

class ResidentsChoiceAggregateTest {

    private static final TestContext MONDAY = TestContext.monday();
    private static final LocalDate TODAY = LocalDate.parse("2018-03-05");
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final LocalDate NEXT_WEEK = TODAY.plusWeeks(1);
    private static final ChoiceProposal LAMP = new ChoiceProposal("1", "装路灯", new CaseId(new UUID(3, 3)));
    private static final ChoiceProposal BENCH = new ChoiceProposal("2", "修长椅", new CaseId(new UUID(3, 4)));
    private static final List<ChoiceProposal> PROPOSALS = List.of(LAMP, BENCH);

    private final FixtureConfiguration<ResidentsChoiceAggregate> fixture =
            new AggregateTestFixture<>(ResidentsChoiceAggregate.class);

    @BeforeEach
    void wire() {
        fixture.registerInjectableResource(MONDAY.circumstances())
                .registerCommandTargetResolver(new MetaDataCommandTargetResolver(CommandHeaders.CASE_ID));
    }

    @Test
    void proposalsArePutToTheResidentsOnce() {
        fixture.givenNoPriorActivity()
                .when(by(open(PROPOSALS, NEXT_WEEK)))
                .expectEvents(opened(NEXT_WEEK))
                .expectResultMessagePayload(new CommandResult(TestContext.CASE, "", 1, true));
        fixture.given(opened(NEXT_WEEK)).when(by(open(PROPOSALS, NEXT_WEEK))).expectNoEvents();
    }

    @Test
    void oneChoosesFromTwoAtLeastAndUntilADayThatIsToCome() {
        refused(
                fixture.givenNoPriorActivity().when(by(open(List.of(LAMP), NEXT_WEEK))),
                ResidentsChoiceRejection.NO_CHOICE);
        refused(
                fixture.givenNoPriorActivity().when(by(open(List.of(LAMP, LAMP), NEXT_WEEK))),
                ResidentsChoiceRejection.NO_CHOICE);
        refused(
                fixture.givenNoPriorActivity().when(by(open(PROPOSALS, YESTERDAY))),
                ResidentsChoiceRejection.NO_SUCH_LAST_DAY);
    }

    @Test
    void aHouseholdChoosesOnceAndTheFirstTimeCounts() {
        Voted voted = new Voted(MONDAY.act(), "household-1", "1");

        fixture.given(opened(TODAY)).when(by(new Vote("household-1", "1"))).expectEvents(voted);
        fixture.given(opened(TODAY), voted)
                .when(by(new Vote("household-1", "1")))
                .expectNoEvents();
        refused(
                fixture.given(opened(TODAY), voted).when(by(new Vote("household-1", "2"))),
                ResidentsChoiceRejection.ALREADY_VOTED);
        fixture.given(opened(TODAY), voted)
                .when(by(new Vote("household-2", "2")))
                .expectEvents(new Voted(MONDAY.act(), "household-2", "2"));
        refused(
                fixture.given(opened(TODAY)).when(by(new Vote("household-1", "3"))),
                ResidentsChoiceRejection.NO_SUCH_PROPOSAL);
    }

    @Test
    void nobodyChoosesAfterTheLastDayOrOnceNobodyIsAsked() {
        refused(fixture.given(opened(YESTERDAY)).when(by(new Vote("household-1", "1"))), ResidentsChoiceRejection.OVER);
        refused(
                fixture.given(opened(NEXT_WEEK), new Withdrawn(MONDAY.act(), "写错了"))
                        .when(by(new Vote("household-1", "1"))),
                ResidentsChoiceRejection.OVER);
    }

    @Test
    void theVotesAreCountedOnceTheLastDayIsOver() {
        Counted counted = new Counted(MONDAY.act(), Map.of("1", 2, "2", 1), List.of("1"));

        fixture.given(opened(YESTERDAY), voted("a", "1"), voted("b", "2"), voted("c", "1"))
                .when(by(new Count()))
                .expectEvents(counted);
        fixture.given(opened(YESTERDAY), counted).when(by(new Count())).expectNoEvents();
        refused(fixture.given(opened(TODAY)).when(by(new Count())), ResidentsChoiceRejection.STILL_OPEN);
    }

    @Test
    void asManyVotesAreBothChosenAndNoVotesNeither() {
        fixture.given(opened(YESTERDAY), voted("a", "1"), voted("b", "2"))
                .when(by(new Count()))
                .expectEvents(new Counted(MONDAY.act(), Map.of("1", 1, "2", 1), List.of("1", "2")));
        fixture.given(opened(YESTERDAY))
                .when(by(new Count()))
                .expectEvents(new Counted(MONDAY.act(), Map.of("1", 0, "2", 0), List.of()));
    }

    @Test
    void whatWasChosenIsPromisedAndNothingElse() {
        Counted counted = new Counted(MONDAY.act(), Map.of("1", 2, "2", 1), List.of("1"));
        Promised promised = new Promised(MONDAY.act(), "1", LAMP.petition(), NEXT_WEEK);

        fixture.given(opened(YESTERDAY), counted)
                .when(by(new Promise("1", NEXT_WEEK)))
                .expectEvents(promised);
        fixture.given(opened(YESTERDAY), counted, promised)
                .when(by(new Promise("1", NEXT_WEEK)))
                .expectNoEvents();
        refused(
                fixture.given(opened(YESTERDAY), counted).when(by(new Promise("2", NEXT_WEEK))),
                ResidentsChoiceRejection.NOT_CHOSEN);
        refused(
                fixture.given(opened(YESTERDAY)).when(by(new Promise("1", NEXT_WEEK))),
                ResidentsChoiceRejection.NOT_COUNTED);
    }

    @Test
    void ofTwoThatWereBothChosenOneIsPromised() {
        Counted both = new Counted(MONDAY.act(), Map.of("1", 1, "2", 1), List.of("1", "2"));

        refused(
                fixture.given(opened(YESTERDAY), both, new Promised(MONDAY.act(), "1", LAMP.petition(), NEXT_WEEK))
                        .when(by(new Promise("2", NEXT_WEEK))),
                ResidentsChoiceRejection.ALREADY_PROMISED);
    }

    @Test
    void whatIsCountedIsTakenBackNoMore() {
        fixture.given(opened(NEXT_WEEK)).when(by(new Withdraw("写错了"))).expectEvents(new Withdrawn(MONDAY.act(), "写错了"));
        refused(
                fixture.given(opened(YESTERDAY), new Counted(MONDAY.act(), Map.of(), List.of()))
                        .when(by(new Withdraw("写错了"))),
                ResidentsChoiceRejection.OVER);
    }

    @Test
    void whoeverReachesElsewhereNeitherOpensNorCounts() {
        Map<String, String> elsewhere = Map.of(CommandHeaders.REACH, new Reach("990202", Set.of()).toString());

        refused(
                fixture.givenNoPriorActivity().when(by(open(PROPOSALS, NEXT_WEEK), elsewhere)),
                CaseRejection.OUTSIDE_REACH);
        refused(fixture.given(opened(YESTERDAY)).when(by(new Count(), elsewhere)), CaseRejection.NOT_FOUND);
        refused(fixture.givenNoPriorActivity().when(by(new Count())), ResidentsChoiceRejection.NOT_FOUND);
    }

    @Test
    void everythingThatCanHappenToAChoiceIsTriedHere() {
        assertThat(ResidentsChoiceEvent.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(Opened.class, Voted.class, Counted.class, Promised.class, Withdrawn.class);
    }

    private static Open open(List<ChoiceProposal> proposals, LocalDate lastDay) {
        return new Open(TestDirectory.COMMUNITY, "先办哪一件？", proposals, lastDay, Optional.empty());
    }

    private static Opened opened(LocalDate lastDay) {
        return new Opened(MONDAY.act(), TestDirectory.COMMUNITY, "先办哪一件？", PROPOSALS, lastDay, Optional.empty());
    }

    private static Voted voted(String household, String proposal) {
        return new Voted(MONDAY.act(), household, proposal);
    }

    private static void refused(ResultValidator<ResidentsChoiceAggregate> result, Rejection why) {
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
        return CaseCommands.message(OccasionKind.RESIDENTS_CHOICE, MONDAY.caseId(), command, headers);
    }
}

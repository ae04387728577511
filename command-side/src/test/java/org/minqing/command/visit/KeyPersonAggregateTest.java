package org.minqing.command.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import java.util.HashMap;
import java.util.Map;
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
import org.minqing.api.KeyPersonCommand.Name;
import org.minqing.api.KeyPersonCommand.Release;
import org.minqing.api.KeyPersonEvent;
import org.minqing.api.KeyPersonEvent.Named;
import org.minqing.api.KeyPersonEvent.Released;
import org.minqing.api.KeyPersonRejection;
import org.minqing.api.OccasionKind;
import org.minqing.api.PersonId;
import org.minqing.api.Reach;
import org.minqing.api.Rejection;
import org.minqing.api.StreamCommand;
import org.minqing.command.common.CaseCommands;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;

class KeyPersonAggregateTest {

    private static final TestContext MONDAY = TestContext.monday();
    private static final PersonId SOMEBODY = PersonId.of("00000000-0000-7000-8000-0000000000aa");
    private static final String WHY = "Lives alone and fell twice this winter.";
    private static final Name NAME = new Name(TestDirectory.CELL, SOMEBODY, WHY);
    private static final Named NAMED = new Named(MONDAY.act(), TestDirectory.CELL, SOMEBODY, WHY);
    private static final Released RELEASED = new Released(MONDAY.act(), "Moved to her daughter.");

    private final FixtureConfiguration<KeyPersonAggregate> fixture =
            new AggregateTestFixture<>(KeyPersonAggregate.class);

    @BeforeEach
    void wire() {
        fixture.registerInjectableResource(MONDAY.circumstances())
                .registerCommandTargetResolver(new MetaDataCommandTargetResolver(CommandHeaders.CASE_ID));
    }

    @Test
    void somebodyIsNamedWithTheReason() {
        fixture.givenNoPriorActivity()
                .when(by(MONDAY, NAME))
                .expectEvents(NAMED)
                .expectResultMessagePayload(new CommandResult(TestContext.CASE, "", 1, true));
    }

    @Test
    void namedAgainNothingChanges() {
        fixture.given(NAMED)
                .when(by(MONDAY, NAME))
                .expectNoEvents()
                .expectResultMessagePayload(new CommandResult(TestContext.CASE, "", 1, false));
    }

    @Test
    void nobodyIsNamedFromTomorrowOn() {
        refused(
                fixture.givenNoPriorActivity().when(by(MONDAY.happenedOn("2018-03-06"), NAME)),
                CaseRejection.IN_THE_FUTURE);
    }

    @Test
    void somebodyLivesInACellThatThereIs() {
        AreaCode nowhere = AreaCode.of(TestDirectory.COMMUNITY.digits() + "999");

        refused(
                fixture.givenNoPriorActivity().when(by(MONDAY, new Name(TestDirectory.COMMUNITY, SOMEBODY, WHY))),
                KeyPersonRejection.NOT_IN_A_CELL);
        refused(
                fixture.givenNoPriorActivity().when(by(MONDAY, new Name(nowhere, SOMEBODY, WHY))),
                CaseRejection.UNKNOWN_AREA);
    }

    @Test
    void whoeverIsReleasedIsReleasedOnce() {
        fixture.given(NAMED)
                .when(by(MONDAY, new Release("Moved to her daughter.")))
                .expectEvents(RELEASED);
        fixture.given(NAMED, RELEASED)
                .when(by(MONDAY, new Release("Once more.")))
                .expectNoEvents();
    }

    @Test
    void nobodyIsReleasedWhoWasNotNamed() {
        refused(
                fixture.givenNoPriorActivity().when(by(MONDAY, new Release("She never was."))),
                KeyPersonRejection.NOT_FOUND);
    }

    @Test
    void whoeverReachesElsewhereNeitherNamesNorReleases() {
        Map<String, String> elsewhere = Map.of(CommandHeaders.REACH, new Reach("990202", Set.of()).toString());

        refused(fixture.givenNoPriorActivity().when(by(MONDAY, NAME, elsewhere)), CaseRejection.OUTSIDE_REACH);
        refused(fixture.given(NAMED).when(by(MONDAY, new Release("Not mine."), elsewhere)), CaseRejection.NOT_FOUND);
    }

    @Test
    void everythingThatCanHappenToAKeyPersonIsTriedHere() {
        assertThat(KeyPersonEvent.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(Named.class, Released.class);
    }

    private static void refused(ResultValidator<KeyPersonAggregate> result, Rejection why) {
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
        return CaseCommands.message(OccasionKind.KEY_PERSON, context.caseId(), command, headers);
    }
}

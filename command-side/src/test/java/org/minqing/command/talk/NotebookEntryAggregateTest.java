package org.minqing.command.talk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

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
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandRefused;
import org.minqing.api.NotebookEntryCommand.Advise;
import org.minqing.api.NotebookEntryCommand.Note;
import org.minqing.api.NotebookEntryCommand.Raise;
import org.minqing.api.NotebookEntryEvent;
import org.minqing.api.NotebookEntryEvent.Advised;
import org.minqing.api.NotebookEntryEvent.Noted;
import org.minqing.api.NotebookEntryEvent.Raised;
import org.minqing.api.NotebookEntryRejection;
import org.minqing.api.NotebookOutcome;
import org.minqing.api.OccasionId;
import org.minqing.api.OccasionKind;
import org.minqing.api.PersonId;
import org.minqing.api.Reach;
import org.minqing.api.Rejection;
import org.minqing.api.StreamCommand;
import org.minqing.command.common.CaseCommands;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;

class NotebookEntryAggregateTest {

    private static final TestContext MONDAY = TestContext.monday();
    private static final AreaCode CELL = TestDirectory.CELL;
    private static final OccasionId POINT = new OccasionId(new UUID(4, 4));
    private static final CaseId CASE = new CaseId(new UUID(3, 3));
    private static final List<PersonId> SOMEBODY = List.of(new PersonId(new UUID(5, 5)));
    private static final Note NOTE =
            new Note(POINT, CELL, SOMEBODY, Optional.empty(), NotebookOutcome.FOR_THE_LAWYER, "墙是谁的");
    private static final Noted NOTED = noted(NotebookOutcome.FOR_THE_LAWYER);
    private static final Advise ADVISE = new Advise("李样例", "看界址");
    private static final Advised ADVISED = new Advised(MONDAY.act(), "李样例", "看界址");
    private static final Raise RAISE = new Raise(CaseKind.MEDIATION, CASE);
    private static final Raised RAISED = new Raised(MONDAY.act(), CaseKind.MEDIATION, CASE);

    private final FixtureConfiguration<NotebookEntryAggregate> fixture =
            new AggregateTestFixture<>(NotebookEntryAggregate.class);

    @BeforeEach
    void wire() {
        fixture.registerInjectableResource(MONDAY.circumstances())
                .registerCommandTargetResolver(new MetaDataCommandTargetResolver(CommandHeaders.CASE_ID));
    }

    @Test
    void whatSomebodySaidIsNotedOnce() {
        fixture.givenNoPriorActivity().when(by(NOTE)).expectEvents(NOTED);
        fixture.given(NOTED).when(by(NOTE)).expectNoEvents();
        refused(
                fixture.givenNoPriorActivity()
                        .when(by(new Note(
                                POINT,
                                TestDirectory.UNKNOWN_AREA,
                                List.of(),
                                Optional.empty(),
                                NotebookOutcome.ANSWERED_THERE,
                                "问路"))),
                CaseRejection.UNKNOWN_AREA);
    }

    @Test
    void theLawyerAnswersWhatWaitsForThemAndOnce() {
        fixture.given(NOTED).when(by(ADVISE)).expectEvents(ADVISED);
        refused(fixture.given(NOTED, ADVISED).when(by(ADVISE)), NotebookEntryRejection.ALREADY_ADVISED);
        for (NotebookOutcome other : List.of(NotebookOutcome.ANSWERED_THERE, NotebookOutcome.TO_BE_RAISED)) {
            refused(fixture.given(noted(other)).when(by(ADVISE)), NotebookEntryRejection.NOT_FOR_THE_LAWYER);
        }
    }

    @Test
    void itBecomesOneCaseWhateverCameOfItThereAndThen() {
        for (NotebookOutcome any : NotebookOutcome.values()) {
            fixture.given(noted(any)).when(by(RAISE)).expectEvents(RAISED);
        }
        fixture.given(NOTED, ADVISED).when(by(RAISE)).expectEvents(RAISED);
        fixture.given(NOTED, RAISED).when(by(RAISE)).expectNoEvents();
        refused(
                fixture.given(NOTED, RAISED).when(by(new Raise(CaseKind.PETITION, new CaseId(new UUID(3, 4))))),
                NotebookEntryRejection.ALREADY_RAISED);
        fixture.given(NOTED, RAISED).when(by(ADVISE)).expectEvents(ADVISED);
    }

    @Test
    void whoeverReachesElsewhereNeitherNotesNorRaises() {
        Map<String, String> elsewhere = Map.of(CommandHeaders.REACH, new Reach("990202", Set.of()).toString());

        refused(fixture.givenNoPriorActivity().when(by(NOTE, elsewhere)), CaseRejection.OUTSIDE_REACH);
        refused(fixture.given(NOTED).when(by(RAISE, elsewhere)), CaseRejection.NOT_FOUND);
        refused(fixture.givenNoPriorActivity().when(by(RAISE)), NotebookEntryRejection.NOT_FOUND);
    }

    @Test
    void everythingThatCanHappenToItIsTriedHere() {
        assertThat(NotebookEntryEvent.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(Noted.class, Advised.class, Raised.class);
    }

    private static Noted noted(NotebookOutcome outcome) {
        return new Noted(MONDAY.act(), POINT, CELL, SOMEBODY, Optional.empty(), outcome, "墙是谁的");
    }

    private static void refused(ResultValidator<NotebookEntryAggregate> result, Rejection why) {
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
        return CaseCommands.message(OccasionKind.NOTEBOOK_ENTRY, MONDAY.caseId(), command, headers);
    }
}

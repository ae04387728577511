package org.minqing.command.petition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.axonframework.modelling.command.MetaDataCommandTargetResolver;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandRefused;
import org.minqing.api.CommandResult;
import org.minqing.api.LedgerCommand;
import org.minqing.api.Refusal;
import org.minqing.api.Rejection;
import org.minqing.command.common.CaseCommands;
import org.minqing.command.common.Decision;
import org.minqing.command.common.TestContext;

class PetitionAggregateTest {

    private static final String NUMBER = Story.intake().number();

    @Test
    void registeringBeginsItsStream() {
        Story registered = Story.registered();

        send(Commands.register(), Story.begins())
                .expectEvents(registered.events().toArray())
                .expectResultMessagePayload(new CommandResult(TestContext.CASE, NUMBER, 3, true));
    }

    @Test
    void registeringAgainChangesNothing() {
        send(Commands.register(), Story.registered())
                .expectNoEvents()
                .expectResultMessagePayload(new CommandResult(TestContext.CASE, NUMBER, 3, false));
    }

    @Test
    void whatWasNeverRegisteredIsNotFoundAndLeavesNothing() {
        send(Commands.accept(), Story.begins()).expectNoEvents().expectException(CommandRefused.class);
        refuses(Commands.accept(), Story.begins(), CaseRejection.NOT_FOUND);
    }

    @Test
    void whoeverHasSeenAnotherVersionIsRefused() {
        Story story = Story.registered();
        send(Commands.accept(), story, Map.of(CommandHeaders.EXPECTED_VERSION, "2"))
                .expectNoEvents()
                .expectException(CommandRefused.class);
        send(Commands.accept(), story, Map.of(CommandHeaders.EXPECTED_VERSION, "3"))
                .expectResultMessagePayload(new CommandResult(TestContext.CASE, NUMBER, 7, false));
    }

    @TestFactory
    Stream<DynamicTest> everyCommandIsCarriedOutWhereItIsAllowed() {
        return Examples.all().stream()
                .map(example -> DynamicTest.dynamicTest(example.word(), () -> {
                    Story before = example.allowedIn();
                    send(example.command(), before)
                            .expectEvents(
                                    before.does(example.command()).latest().toArray());
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyCommandIsRefusedWhereItIsNot() {
        return Examples.all().stream()
                .map(example -> DynamicTest.dynamicTest(example.word(), () -> {
                    Decision decision = example.refusedIn().tries(example.command());
                    assertThat(decision).isInstanceOf(Decision.Rejected.class);
                    refuses(example.command(), example.refusedIn(), ((Decision.Rejected) decision).reason());
                }));
    }

    private static void refuses(LedgerCommand command, Story story, Rejection reason) {
        send(command, story).expectNoEvents().expectException(CommandRefused.class);
        Decision.Rejected rejected = (Decision.Rejected) story.tries(command);
        assertThat(Refusal.of(rejected.reason(), rejected.facts()).code()).isEqualTo(reason.code());
    }

    private static ResultValidator<PetitionAggregate> send(LedgerCommand command, Story story) {
        return send(command, story, Map.of());
    }

    private static ResultValidator<PetitionAggregate> send(
            LedgerCommand command, Story story, Map<String, String> besides) {
        AggregateTestFixture<PetitionAggregate> fixture = new AggregateTestFixture<>(PetitionAggregate.class);
        fixture.registerCommandTargetResolver(new MetaDataCommandTargetResolver(CommandHeaders.CASE_ID));
        fixture.registerInjectableResource(story.then().circumstances());
        TestExecutor<PetitionAggregate> given =
                story.events().isEmpty() ? fixture.givenNoPriorActivity() : fixture.given(story.events());
        Map<String, String> headers = new HashMap<>(story.then().headers());
        headers.putAll(besides);
        return given.when(CaseCommands.message(CaseKind.PETITION, TestContext.CASE, command, headers));
    }
}

package org.minqing.command.hotline;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.MetaDataCommandTargetResolver;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandRefused;
import org.minqing.api.CommandResult;
import org.minqing.api.HotlineRequestCommand.Answer;
import org.minqing.api.HotlineRequestCommand.Close;
import org.minqing.api.LedgerCommand;
import org.minqing.api.LedgerEvent;
import org.minqing.command.common.CaseCommands;
import org.minqing.command.common.TestContext;

/** The Axon shell around the decider: what is decided is applied, and what is refused leaves nothing behind. */
class HotlineRequestAggregateTest {

    private static final TestContext MONDAY = TestContext.monday();

    private final FixtureConfiguration<HotlineRequestAggregate> fixture =
            new AggregateTestFixture<>(HotlineRequestAggregate.class);

    @BeforeEach
    void wire() {
        fixture.registerInjectableResource(MONDAY.circumstances())
                .registerCommandTargetResolver(new MetaDataCommandTargetResolver(CommandHeaders.CASE_ID));
    }

    @Test
    void aRequestBeginsWithItsFirstCommand() {
        CommandMessage<LedgerCommand> receive = message(HotlineCases.receive(), Map.of());

        fixture.givenNoPriorActivity()
                .when(receive)
                .expectEvents(
                        HotlineCases.nothing().when(HotlineCases.receive()).toArray())
                .expectResultMessagePayload(new CommandResult(TestContext.CASE, "H-990101-2018-000001", 2, true));
    }

    @Test
    void receivingTheSameRequestAgainStoresNothing() {
        fixture.given(received())
                .when(message(HotlineCases.receive(), Map.of()))
                .expectNoEvents()
                .expectResultMessagePayload(new CommandResult(TestContext.CASE, "H-990101-2018-000001", 2, false));
    }

    @Test
    void whatStandsAlreadyGoesOnFromWhereItStood() {
        List<LedgerEvent> answered = HotlineCases.received().when(new Answer("It is lit again."));

        fixture.given(received())
                .when(message(new Answer("It is lit again."), Map.of()))
                .expectEvents(answered.toArray())
                .expectResultMessagePayload(
                        new CommandResult(TestContext.CASE, "H-990101-2018-000001", 2L + answered.size(), false));
    }

    @Test
    void aRefusedCommandSaysWhyAndStoresNothing() {
        fixture.given(received())
                .when(message(new Close(Optional.empty(), Optional.empty()), Map.of()))
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage("hotline-request.not-dispatched {command=Close, status=RECEIVED}");
    }

    @Test
    void aCommandToARequestThatNobodyReceivedFindsNothing() {
        fixture.givenNoPriorActivity()
                .when(message(new Answer("It is lit again."), Map.of()))
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage("case.not-found {}");
    }

    @Test
    void whoeverHasSeenAnotherVersionIsRefused() {
        fixture.given(received())
                .when(message(new Answer("It is lit again."), Map.of(CommandHeaders.EXPECTED_VERSION, "1")))
                .expectNoEvents()
                .expectException(CommandRefused.class);
    }

    @Test
    void whoeverHasSeenThisVersionIsNot() {
        fixture.given(received())
                .when(message(new Answer("It is lit again."), Map.of(CommandHeaders.EXPECTED_VERSION, "2")))
                .expectSuccessfulHandlerExecution();
    }

    private static Object[] received() {
        return HotlineCases.nothing().when(HotlineCases.receive()).toArray();
    }

    private static CommandMessage<LedgerCommand> message(LedgerCommand command, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(MONDAY.headers());
        headers.putAll(more);
        return CaseCommands.message(CaseKind.HOTLINE_REQUEST, TestContext.CASE, command, headers);
    }
}

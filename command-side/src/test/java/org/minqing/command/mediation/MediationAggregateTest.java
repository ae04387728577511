package org.minqing.command.mediation;

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
import org.minqing.api.LedgerCommand;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationCommand.Accept;
import org.minqing.api.MediationCommand.Close;
import org.minqing.api.MediationCommand.Consent;
import org.minqing.command.common.CaseCommands;
import org.minqing.command.common.TestContext;

/** The Axon shell around the decider: what is decided is applied, and what is refused leaves nothing behind. */
class MediationAggregateTest {

    private static final TestContext MONDAY = TestContext.monday();

    private final FixtureConfiguration<MediationAggregate> fixture =
            new AggregateTestFixture<>(MediationAggregate.class);

    @BeforeEach
    void wire() {
        fixture.registerInjectableResource(MONDAY.circumstances())
                .registerCommandTargetResolver(new MetaDataCommandTargetResolver(CommandHeaders.CASE_ID));
    }

    @Test
    void aMediationBeginsWithItsFirstCommand() {
        fixture.givenNoPriorActivity()
                .when(message(MediationCase.open(), Map.of()))
                .expectEvents(MediationCase.nothing().when(MediationCase.open()).toArray())
                .expectResultMessagePayload(new CommandResult(TestContext.CASE, MediationCase.NUMBER, 1, true));
    }

    @Test
    void openingTheSameMediationAgainStoresNothing() {
        fixture.given(opened())
                .when(message(MediationCase.open(), Map.of()))
                .expectNoEvents()
                .expectResultMessagePayload(new CommandResult(TestContext.CASE, MediationCase.NUMBER, 1, false));
    }

    @Test
    void whatStandsAlreadyGoesOnFromWhereItStood() {
        List<LedgerEvent> accepted = MediationCase.consented().when(new Accept(Optional.empty()));

        fixture.given(opened())
                .andGivenCommands(
                        message(new Consent("a", "in person"), Map.of()),
                        message(new Consent("b", "by phone"), Map.of()))
                .when(message(new Accept(Optional.empty()), Map.of()))
                .expectEvents(accepted.toArray())
                .expectResultMessagePayload(new CommandResult(TestContext.CASE, MediationCase.NUMBER, 5, false));
    }

    @Test
    void aRefusedCommandSaysWhyAndStoresNothing() {
        fixture.given(opened())
                .when(message(new Close(Optional.empty()), Map.of()))
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage("mediation.not-accepted {command=Close, status=OPENED}");
    }

    @Test
    void aCommandToAMediationThatNobodyOpenedFindsNothing() {
        fixture.givenNoPriorActivity()
                .when(message(new Close(Optional.empty()), Map.of()))
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage("case.not-found {}");
    }

    @Test
    void whoeverHasSeenAnotherVersionIsRefused() {
        fixture.given(opened())
                .when(message(new Consent("a", "in person"), Map.of(CommandHeaders.EXPECTED_VERSION, "7")))
                .expectNoEvents()
                .expectException(CommandRefused.class);
    }

    @Test
    void whoeverHasSeenThisVersionIsNot() {
        fixture.given(opened())
                .when(message(new Consent("a", "in person"), Map.of(CommandHeaders.EXPECTED_VERSION, "1")))
                .expectResultMessagePayload(new CommandResult(TestContext.CASE, MediationCase.NUMBER, 2, false));
    }

    private static Object[] opened() {
        return MediationCase.nothing().when(MediationCase.open()).toArray();
    }

    private static CommandMessage<LedgerCommand> message(LedgerCommand command, Map<String, String> more) {
        Map<String, String> headers = new HashMap<>(MONDAY.headers());
        headers.putAll(more);
        return CaseCommands.message(CaseKind.MEDIATION, TestContext.CASE, command, headers);
    }
}

package org.minqing.command.mediation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.MetaDataCommandTargetResolver;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandRefused;
import org.minqing.api.CommandResult;
import org.minqing.api.LedgerCommand;
import org.minqing.api.LedgerEvent;
import org.minqing.api.MediationCommand.Accept;
import org.minqing.api.MediationCommand.Adopt;
import org.minqing.api.MediationCommand.Close;
import org.minqing.api.MediationCommand.Consent;
import org.minqing.api.MediationCommand.Open;
import org.minqing.command.common.CaseCommands;
import org.minqing.command.common.Decision;
import org.minqing.command.common.TestContext;

/** The Axon shell around the decider: what is decided is applied, and what is refused leaves nothing behind. */
class MediationAggregateTest {

    private static final TestContext MONDAY = TestContext.monday();

    private final FixtureConfiguration<MediationAggregate> fixture =
            new AggregateTestFixture<>(MediationAggregate.class);

    @BeforeEach
    void wire() {
        wire(fixture, MONDAY);
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

    @ParameterizedTest
    @MethodSource("everyCommand")
    void whatIsDecidedIsApplied(EveryCommand one) {
        wired(one.in().at())
                .given(one.in().history())
                .when(one.in().at().message(CaseKind.MEDIATION, one.command()))
                .expectEvents(one.in().when(one.command()).toArray());
    }

    @ParameterizedTest
    @MethodSource("everyCommandToAMediation")
    void whatIsRefusedLeavesNothingBehind(EveryCommand one) {
        MediationCase refusing = Stream.of(MediationStatus.values())
                .map(MediationCase::in)
                .filter(it -> it.decide(one.command()) instanceof Decision.Rejected)
                .findFirst()
                .orElseGet(MediationCase::nothing);
        wired(one.in().at())
                .given(refusing.history())
                .when(one.in().at().message(CaseKind.MEDIATION, one.command()))
                .expectNoEvents()
                .expectException(CommandRefused.class);
    }

    static List<EveryCommand> everyCommand() {
        return EveryCommand.known();
    }

    static List<EveryCommand> everyCommandToAMediation() {
        return EveryCommand.known().stream()
                .filter(one -> !(one.command() instanceof Open) && !(one.command() instanceof Adopt))
                .toList();
    }

    private static FixtureConfiguration<MediationAggregate> wired(TestContext context) {
        return wire(new AggregateTestFixture<>(MediationAggregate.class), context);
    }

    private static FixtureConfiguration<MediationAggregate> wire(
            FixtureConfiguration<MediationAggregate> fixture, TestContext context) {
        return fixture.registerInjectableResource(context.circumstances())
                .registerCommandTargetResolver(new MetaDataCommandTargetResolver(CommandHeaders.CASE_ID));
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

package org.minqing.command.hotline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.startsWith;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.modelling.command.MetaDataCommandTargetResolver;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandRefused;
import org.minqing.api.CommandResult;
import org.minqing.api.HandlingCommand.Dispatch;
import org.minqing.api.HandlingCommand.ObjectToDispatch;
import org.minqing.api.HotlineRequestCommand.Adopt;
import org.minqing.api.HotlineRequestCommand.Answer;
import org.minqing.api.HotlineRequestCommand.Close;
import org.minqing.api.HotlineRequestCommand.Receive;
import org.minqing.api.LedgerCommand;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Reach;
import org.minqing.api.Rejection;
import org.minqing.command.common.CaseCommands;
import org.minqing.command.common.TestContext;
import org.minqing.command.common.TestDirectory;
import org.minqing.command.hotline.Occasions.Occasion;

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

    @Test
    void a_unit_that_helps_does_not_send_the_dispatch_back_but_the_lead_unit_does() {
        HotlineCases together = HotlineCases.received()
                .at("2018-03-05T10:30")
                .given(new Dispatch(
                        TestDirectory.STREET_OFFICE,
                        List.of(TestDirectory.OTHER_STREET_OFFICE),
                        Optional.empty(),
                        Optional.empty()));

        sendBackAs(TestDirectory.OTHER_STREET_OFFICE, together)
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage("handling.not-the-lead-unit {unit=" + TestDirectory.STREET_OFFICE + "}");
        sendBackAs(TestDirectory.STREET_OFFICE, together).expectSuccessfulHandlerExecution();
    }

    private static ResultValidator<HotlineRequestAggregate> sendBackAs(String unit, HotlineCases before) {
        Map<String, String> headers = new HashMap<>(before.context().headers());
        headers.put(CommandHeaders.REACH, new Reach("", Set.of(unit)).toString());
        return wired(before)
                .given(before.history())
                .when(CaseCommands.message(
                        CaseKind.HOTLINE_REQUEST,
                        TestContext.CASE,
                        new ObjectToDispatch("It is not ours.", Optional.empty()),
                        headers));
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void everyCommandIsCarriedOutWhereItIsAllowed(Occasion occasion) {
        HotlineCases before = occasion.allowedIn();

        send(occasion.command(), before)
                .expectSuccessfulHandlerExecution()
                .expectEvents(before.when(occasion.command()).toArray());
    }

    @ParameterizedTest
    @MethodSource("everyCommand")
    void everyCommandIsRefusedWhereItIsNot(Occasion occasion) {
        Rejection reason = occasion.refusedIn().whyNot(occasion.command());

        send(occasion.command(), occasion.refusedIn())
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage(startsWith(reason.code() + " "));
    }

    @ParameterizedTest
    @MethodSource("everySample")
    void noCommandFindsARequestThatNobodyReceived(LedgerCommand command) {
        send(command, HotlineCases.nothing())
                .expectNoEvents()
                .expectException(CommandRefused.class)
                .expectExceptionMessage("case.not-found {}");
    }

    static Collection<LedgerCommand> everySample() {
        return HotlineSamples.commands().values();
    }

    @Test
    void noCommandIsLeftOut() {
        Set<Class<?>> tried = everyCommand().stream()
                .map(occasion -> occasion.command().getClass())
                .collect(Collectors.toSet());

        assertThat(tried).containsAll(HotlineTable.TABLE.commands()).contains(Receive.class, Adopt.class);
    }

    static List<Occasion> everyCommand() {
        return Occasions.all();
    }

    private static ResultValidator<HotlineRequestAggregate> send(LedgerCommand command, HotlineCases before) {
        return wired(before).given(before.history()).when(before.context().message(CaseKind.HOTLINE_REQUEST, command));
    }

    private static FixtureConfiguration<HotlineRequestAggregate> wired(HotlineCases before) {
        FixtureConfiguration<HotlineRequestAggregate> wired = new AggregateTestFixture<>(HotlineRequestAggregate.class);
        return wired.registerInjectableResource(before.context().circumstances())
                .registerCommandTargetResolver(new MetaDataCommandTargetResolver(CommandHeaders.CASE_ID));
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

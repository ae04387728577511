package org.minqing.command.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessorConfiguration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.messaging.annotation.SimpleResourceParameterResolverFactory;
import org.axonframework.modelling.command.AggregateAnnotationCommandHandler;
import org.axonframework.modelling.command.MetaDataCommandTargetResolver;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandHeaders;
import org.minqing.api.LedgerCommand;
import org.minqing.api.LedgerEvent;
import org.minqing.command.common.CaseCommands;
import org.minqing.command.common.TestContext;
import org.minqing.command.hotline.HotlineRequestAggregate;
import org.minqing.command.mediation.MediationAggregate;
import org.minqing.command.petition.PetitionAggregate;
import org.minqing.command.rules.TestRules;

/**
 * The three kinds of case on an event store in memory, with the processes beside them, as the application wires them: each
 * command on a thread of its own, each process reading the stream behind a token.
 */
final class TestLedger implements AutoCloseable {

    private final EventStore store = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final TokenStore tokens = new InMemoryTokenStore();
    private final ExecutorService work = Executors.newVirtualThreadPerTaskExecutor();
    private final CommandBus bus =
            AsynchronousCommandBus.builder().executor(work).build();
    private final CaseCommands commands =
            new CaseCommands(DefaultCommandGateway.builder().commandBus(bus).build());
    private final TestNumbers numbers = new TestNumbers();
    private final TestContext context = TestContext.monday();

    TestLedger() {
        subscribe(PetitionAggregate.class);
        subscribe(MediationAggregate.class);
        subscribe(HotlineRequestAggregate.class);
    }

    private <T> void subscribe(Class<T> aggregate) {
        ParameterResolverFactory parameters = MultiParameterResolverFactory.ordered(
                ClasspathParameterResolverFactory.forClass(aggregate),
                new SimpleResourceParameterResolverFactory(List.of(context.circumstances())));
        AggregateAnnotationCommandHandler.<T>builder()
                .aggregateType(aggregate)
                .repository(EventSourcingRepository.builder(aggregate)
                        .eventStore(store)
                        .parameterResolverFactory(parameters)
                        .build())
                .parameterResolverFactory(parameters)
                .commandTargetResolver(new MetaDataCommandTargetResolver(CommandHeaders.CASE_ID))
                .build()
                .subscribe(bus);
    }

    HotlineConversion conversion() {
        return new HotlineConversion(commands, numbers, TestRules.SHANGHAI);
    }

    MediationReferral referral() {
        return new MediationReferral(commands, numbers, TestRules.SHANGHAI);
    }

    MediationResult result() {
        return new MediationResult(commands, store);
    }

    /** Somebody gives that case a command, which it accepts. */
    TestLedger given(CaseKind kind, CaseId caseId, LedgerCommand command) {
        commands.send(kind, caseId, command, headers()).join();
        return this;
    }

    private Map<String, String> headers() {
        return context.headers();
    }

    /** From now on the process is given every event it has not been given before. */
    TrackingEventProcessor run(Object... process) {
        TrackingEventProcessor processor = TrackingEventProcessor.builder()
                .name("processes")
                .eventHandlerInvoker(SimpleEventHandlerInvoker.builder()
                        .eventHandlers(process)
                        .listenerInvocationErrorHandler((failure, event, handler) -> {
                            throw failure;
                        })
                        .build())
                .errorHandler(PropagatingErrorHandler.instance())
                .messageSource(store)
                .tokenStore(tokens)
                .transactionManager(NoTransactionManager.instance())
                .trackingEventProcessorConfiguration(fromTheFirstEvent())
                .build();
        processor.start();
        return processor;
    }

    /** Not the default, by which whatever happened before the first start counts as replayed. */
    private static TrackingEventProcessorConfiguration fromTheFirstEvent() {
        return TrackingEventProcessorConfiguration.forSingleThreadedProcessing()
                .andInitialTrackingToken(StreamableMessageSource::createTailToken)
                .andEventAvailabilityTimeout(20, TimeUnit.MILLISECONDS);
    }

    /** Gives the process every event until it has had them all. */
    void runToTheEnd(Object... process) {
        TrackingEventProcessor processor = run(process);
        await().atMost(Duration.ofSeconds(20)).until(() -> hasReadAll(processor));
        processor.shutDown();
    }

    private boolean hasReadAll(TrackingEventProcessor processor) {
        long last = store.createHeadToken().position().orElse(-1);
        return processor.processingStatus().values().stream()
                .anyMatch(status -> status.getCurrentPosition().orElse(-1) >= last && !status.isErrorState());
    }

    /** Runs the process until it breaks down on that command, and stops it there, its token where it was. */
    void breakDownOn(Class<? extends LedgerCommand> command, Object... process) {
        AtomicInteger failures = new AtomicInteger();
        var interception = bus.registerDispatchInterceptor(messages -> (index, message) -> {
            if (command.isInstance(message.getPayload())) {
                failures.incrementAndGet();
                throw new CompletionException(new IllegalStateException("The power is off"));
            }
            return message;
        });
        TrackingEventProcessor processor = run(process);
        await().atMost(Duration.ofSeconds(20)).until(() -> failures.get() > 0);
        processor.shutDown();
        assertThat(interception.cancel()).isTrue();
    }

    /** Runs the process until it has told every case what it has to tell, and stops it before it can note that it has. */
    void breakDownAfterwards(Class<? extends LedgerEvent> reactedTo, Object process) {
        AtomicBoolean broken = new AtomicBoolean();
        TrackingEventProcessor processor = run(process, new BreakDown(reactedTo, broken));
        await().atMost(Duration.ofSeconds(20)).untilTrue(broken);
        processor.shutDown();
    }

    /** Everything that happened to that case. */
    List<LedgerEvent> events(CaseId caseId) {
        return store.readEvents(caseId.toString())
                .asStream()
                .map(message -> (LedgerEvent) message.getPayload())
                .toList();
    }

    EventStore store() {
        return store;
    }

    TestContext context() {
        return context;
    }

    @Override
    public void close() {
        work.shutdownNow();
    }
}

package org.minqing.store;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.inspection.AnnotatedAggregateMetaModelFactory;

/** Takes snapshots of cases, of whatever kind, beside the command that made the stream long enough. */
final class CaseSnapshotter extends AggregateSnapshotter {

    private final Map<Class<?>, AggregateFactory<?>> factories = new ConcurrentHashMap<>();
    private final ParameterResolverFactory parameters;
    private final HandlerDefinition handlers;

    CaseSnapshotter(
            EventStore store,
            TransactionManager transactions,
            Executor executor,
            ParameterResolverFactory parameters,
            HandlerDefinition handlers) {
        super(settings(store, transactions, executor, parameters, handlers));
        this.parameters = parameters;
        this.handlers = handlers;
    }

    private static Builder settings(
            EventStore store,
            TransactionManager transactions,
            Executor executor,
            ParameterResolverFactory parameters,
            HandlerDefinition handlers) {
        Builder settings = builder();
        settings.eventStore(store).transactionManager(transactions).executor(executor);
        return settings.parameterResolverFactory(parameters).handlerDefinition(handlers);
    }

    /** Axon's own looks for beans named after each kind; a case needs its class, and what its handlers are given. */
    @Override
    protected AggregateFactory<?> getAggregateFactory(Class<?> aggregateType) {
        return factories.computeIfAbsent(
                aggregateType,
                type -> new GenericAggregateFactory<>(
                        AnnotatedAggregateMetaModelFactory.inspectAggregate(type, parameters, handlers)));
    }
}

package org.minqing.store;

import java.util.concurrent.Executor;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventsourcing.AggregateFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;

/** Takes snapshots of cases, of whatever kind, beside the command that made the stream long enough. */
final class CaseSnapshotter extends AggregateSnapshotter {

    CaseSnapshotter(
            EventStore store,
            TransactionManager transactions,
            Executor executor,
            ParameterResolverFactory parameters,
            HandlerDefinition handlers) {
        super(settings(store, transactions, executor, parameters, handlers));
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

    /** Axon's own looks for beans named after each kind; a case needs nothing but its class. */
    @Override
    protected AggregateFactory<?> getAggregateFactory(Class<?> aggregateType) {
        return new GenericAggregateFactory<>(aggregateType);
    }
}

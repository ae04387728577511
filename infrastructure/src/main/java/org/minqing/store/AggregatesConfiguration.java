package org.minqing.store;

import org.axonframework.common.caching.Cache;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.MetaDataCommandTargetResolver;
import org.minqing.api.CommandHeaders;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The kinds of case and of occasion, made known to Axon from here, so that they need not know Spring. */
@Configuration(proxyBeanMethods = false)
public class AggregatesConfiguration {

    /** A longer stream is read from a snapshot on. */
    private static final int EVENTS_BETWEEN_SNAPSHOTS = 100;

    @Bean
    AggregateCache aggregateCache(
            EventStorageEngine storage, @Value("${minqing.remembered-cases}") int rememberedCases) {
        return new AggregateCache(storage, rememberedCases);
    }

    @Bean
    Snapshotter snapshotter(
            EventStore store,
            TransactionManager transactions,
            BoundedWork work,
            ParameterResolverFactory parameters,
            HandlerDefinition handlers) {
        return new CaseSnapshotter(store, transactions, work, parameters, handlers);
    }

    @Bean
    SnapshotTriggerDefinition snapshotTrigger(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_BETWEEN_SNAPSHOTS);
    }

    /** Makes this class of aggregate take the commands its handlers are named for; return it from a bean method. */
    public static <A> ConfigurerModule aggregate(Class<A> type) {
        return configurer -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(type)
                .configureCommandTargetResolver(axon -> new MetaDataCommandTargetResolver(CommandHeaders.CASE_ID))
                .configureCache(axon -> axon.getComponent(Cache.class))
                .configureSnapshotTrigger(axon -> axon.getComponent(SnapshotTriggerDefinition.class)));
    }
}

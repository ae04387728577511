package org.minqing.store;

import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.serialization.Serializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How events are read by default: pooled, in large batches, stopping at an event that cannot be taken in. */
@Configuration(proxyBeanMethods = false)
class ReadersConfiguration {

    private static final int BATCH = 500;
    private static final int SEGMENTS = 2;

    @Bean
    ConfigurerModule readersOfEvents() {
        return configurer -> configurer.eventProcessing(processing -> processing
                .usingPooledStreamingEventProcessors((axon, builder) ->
                        builder.batchSize(BATCH).initialSegmentCount(SEGMENTS).enableCoordinatorClaimExtension())
                .registerDefaultErrorHandler(axon -> PropagatingErrorHandler.instance())
                .registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance()));
    }

    @Bean
    DeadLetters deadLetters(ConnectionProvider connections, TransactionManager transactions, Serializer serializer) {
        return new DeadLetters(connections, transactions, serializer);
    }
}

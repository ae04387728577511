package org.minqing.store;

import java.util.List;
import org.axonframework.commandhandling.AsynchronousCommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.minqing.api.CommandHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How a command gets to its case: on a thread of its own and in a transaction of its own, unless many go together. */
@Configuration(proxyBeanMethods = false)
class CommandConfiguration {

    /** Who asked, and which request it was, stand beside every event. Personal data never does. */
    @Bean
    CorrelationDataProvider whoAsked() {
        return new SimpleCorrelationDataProvider(
                CommandHeaders.ACTOR, CommandHeaders.BY, CommandHeaders.IDEMPOTENCY_KEY);
    }

    @Bean
    CorrelationDataProvider whatCausedIt() {
        return new MessageOriginProvider();
    }

    @Bean
    LedgerCommandBus commandBus(
            TransactionManager transactions, BoundedWork work, List<CorrelationDataProvider> correlation) {
        AsynchronousCommandBus bus = AsynchronousCommandBus.builder()
                .transactionManager(transactions)
                .executor(work)
                .build();
        SimpleCommandBus onThisThread = SimpleCommandBus.builder().build();
        LedgerCommandBus both = new LedgerCommandBus(bus, onThisThread, transactions);
        both.registerHandlerInterceptor(new CorrelationDataInterceptor<>(correlation));
        return both;
    }
}

package org.minqing.store;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.axonframework.messaging.correlation.SimpleCorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.tracing.SpanFactory;
import org.minqing.MachineTime;
import org.minqing.api.CommandHeaders;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How a command gets to its case: on its sender's thread where that only waits, and alone in its transaction unless others came with it. */
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

    /** What an event brings about can be seen in the trace of the request that it came from. */
    @Bean
    CorrelationDataProvider whichTrace() {
        return new SimpleCorrelationDataProvider(WatchedCommands.TRACE_PARENT);
    }

    @Bean
    LedgerCommandBus commandBus(
            TransactionManager transactions,
            BoundedWork work,
            List<CorrelationDataProvider> correlation,
            LedgerEventStore store,
            @MachineTime Clock clock,
            MeterRegistry meters,
            SpanFactory spans) {
        LedgerCommandBus bus = new LedgerCommandBus(
                SimpleCommandBus.builder().build(), transactions, work, new WatchedCommands(meters, spans));
        Gauge.builder("minqing.commands.waiting", bus, LedgerCommandBus::waiting)
                .description("Commands that wait to be carried out")
                .register(meters);
        bus.registerHandlerInterceptor(new CorrelationDataInterceptor<>(correlation));
        bus.registerHandlerInterceptor(new OnceOnly(store, clock));
        return bus;
    }
}

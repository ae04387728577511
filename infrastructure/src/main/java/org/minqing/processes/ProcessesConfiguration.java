package org.minqing.processes;

import java.time.ZoneId;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.messaging.StreamableMessageSource;
import org.minqing.command.common.CaseCommands;
import org.minqing.command.common.CaseNumbers;
import org.minqing.command.process.HotlineConversion;
import org.minqing.command.process.MediationReferral;
import org.minqing.command.process.MediationResult;
import org.minqing.parking.SkippedEvents;
import org.minqing.store.DeadLetters;
import org.minqing.store.SoonAgain;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The processes and the one reader that feeds them. */
@Configuration(proxyBeanMethods = false)
class ProcessesConfiguration {

    /** Name of the reader, of its token and of its dead letters. */
    static final String PROCESSES = "processes";

    private static final String PACKAGE = HotlineConversion.class.getPackageName();

    @Bean
    ConfigurerModule processes(
            ObjectProvider<CaseNumbers> numbers, ObjectProvider<ZoneId> zone, ObjectProvider<DeadLetters> letters) {
        return configurer -> configurer.eventProcessing(processing -> {
            processing
                    .registerEventHandler(
                            axon -> new HotlineConversion(commands(axon), numbers.getObject(), zone.getObject()))
                    .registerEventHandler(
                            axon -> new MediationReferral(commands(axon), numbers.getObject(), zone.getObject()))
                    .registerEventHandler(axon -> new MediationResult(commands(axon), axon.eventStore()))
                    .assignHandlerTypesMatching(
                            PROCESSES, type -> type.getPackageName().equals(PACKAGE))
                    .registerDeadLetterQueue(
                            PROCESSES, axon -> letters.getObject().queue(PROCESSES));
            readEverythingAsLive(processing);
        });
    }

    /**
     * From the first event, and none of it as a replay: what was asked for before this reader first started is done as well.
     * One event at a time, so that a failure has only that one done again.
     */
    private static void readEverythingAsLive(EventProcessingConfigurer processing) {
        processing.registerPooledStreamingEventProcessor(PROCESSES, axon -> axon.eventStore(), (axon, builder) -> {
            SoonAgain coordinator = new SoonAgain(PROCESSES);
            axon.onShutdown(coordinator::shutdown);
            return builder.batchSize(1)
                    .coordinatorExecutor(coordinator)
                    .initialToken(StreamableMessageSource::createTailToken);
        });
    }

    private static CaseCommands commands(org.axonframework.config.Configuration axon) {
        return new CaseCommands(axon.commandGateway());
    }

    @Bean
    UnfinishedBusiness unfinishedBusiness(
            EventProcessingConfiguration processing,
            JdbcClient jdbc,
            SkippedEvents skipped,
            PlatformTransactionManager transactions) {
        return new UnfinishedBusiness(processing, jdbc, skipped, new TransactionTemplate(transactions));
    }
}

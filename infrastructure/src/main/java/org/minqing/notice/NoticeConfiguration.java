package org.minqing.notice;

import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.messaging.unitofwork.RollbackConfigurationType;
import org.minqing.store.SoonAgain;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The reader that makes notices. Like a projection it has one segment, so that events come in their order, and stops at one that it
 * cannot take in: nothing is left out unseen. Unlike one it is never sent back.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NoticeSettings.class)
class NoticeConfiguration {

    /** Name of the reader and of its token. */
    static final String NOTICES = "notices";

    private static final int BATCH = 100;

    @Bean
    ConfigurerModule noticeReading(ObjectProvider<Notices> notices) {
        return configurer -> configurer.eventProcessing(processing -> processing
                .registerRollbackConfiguration(NOTICES, axon -> RollbackConfigurationType.ANY_THROWABLE)
                .registerPooledStreamingEventProcessor(NOTICES, axon -> axon.eventStore(), (axon, builder) -> {
                    SoonAgain coordinator = new SoonAgain(NOTICES);
                    axon.onShutdown(coordinator::shutdown);
                    return builder.batchSize(BATCH)
                            .initialSegmentCount(1)
                            .coordinatorExecutor(coordinator)
                            .initialToken(source -> new GlobalSequenceTrackingToken(
                                    notices.getObject().mark()));
                }));
    }
}

package org.minqing.store;

import org.axonframework.queryhandling.SimpleQueryBus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How a question gets to its answer: on the thread of whoever asks, and without a transaction, for nothing is written. */
@Configuration(proxyBeanMethods = false)
class QueryConfiguration {

    @Bean
    SimpleQueryBus queryBus() {
        return SimpleQueryBus.builder().build();
    }
}

package org.minqing.store;

import org.axonframework.config.ConfigurerModule;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

@TestConfiguration(proxyBeanMethods = false)
class SampleConfiguration {

    @Bean
    ConfigurerModule sampleAggregate() {
        return AggregatesConfiguration.aggregate(SampleAggregate.class);
    }

    @Bean
    SampleReader sampleReader() {
        return new SampleReader();
    }
}

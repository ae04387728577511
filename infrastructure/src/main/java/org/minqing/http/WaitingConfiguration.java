package org.minqing.http;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ConcurrentTaskExecutor;
import org.springframework.web.reactive.config.BlockingExecutionConfigurer;
import org.springframework.web.reactive.config.WebFluxConfigurer;

/** Handlers that answer with a value and not with a promise of one wait where all others wait, never on a thread of the network. */
@Configuration(proxyBeanMethods = false)
class WaitingConfiguration implements WebFluxConfigurer {

    private final Requests requests;

    WaitingConfiguration(Requests requests) {
        this.requests = requests;
    }

    @Override
    public void configureBlockingExecution(BlockingExecutionConfigurer waiting) {
        waiting.setExecutor(new ConcurrentTaskExecutor(requests.workers()));
    }
}

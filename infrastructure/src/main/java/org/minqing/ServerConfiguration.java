package org.minqing;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

/** What the server runs on. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    /** Of this application alone: the shared ones are closed by whichever application of a process stops first. */
    @Bean
    ReactorResourceFactory reactorResourceFactory() {
        ReactorResourceFactory resources = new ReactorResourceFactory();
        resources.setUseGlobalResources(false);
        return resources;
    }
}

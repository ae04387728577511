package org.minqing;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ReactorResourceFactory;

/** What the server runs on. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    /** Connections of its own: those that a process shares are closed by whichever of its applications stops first. */
    @Bean
    static BeanPostProcessor connectionsOfItsOwn() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof ReactorResourceFactory resources) {
                    resources.setUseGlobalResources(false);
                }
                return bean;
            }
        };
    }
}

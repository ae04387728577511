package org.minqing.store.embedded;

import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Starts the embedded server where no other database was named. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "spring.datasource.url", matchIfMissing = true, havingValue = "embedded")
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
class EmbeddedServerConfiguration {

    @Bean
    EmbeddedServer embeddedServer(
            ObjectProvider<EmbeddedServerAhead.Starting> ahead, @Value("${minqing.data-dir}") Path folder) {
        return ahead.stream()
                .findFirst()
                .map(EmbeddedServerAhead.Starting::take)
                .orElseGet(() -> EmbeddedServer.start(folder));
    }

    @Bean
    JdbcConnectionDetails embeddedServerConnection(EmbeddedServer server) {
        return new EmbeddedServerConnection(server);
    }

    private record EmbeddedServerConnection(EmbeddedServer server) implements JdbcConnectionDetails {

        @Override
        public String getUsername() {
            return EmbeddedServer.NAME;
        }

        @Override
        public String getPassword() {
            return server.password();
        }

        @Override
        public String getJdbcUrl() {
            return server.url();
        }
    }
}

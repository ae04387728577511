package org.minqing.axonserver;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import javax.sql.DataSource;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.jspecify.annotations.Nullable;
import org.minqing.BoundedWaits;
import org.minqing.StartRefusedException;
import org.minqing.store.CommitBell;
import org.minqing.store.StoredStreams;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;

/** The events on an Axon Server, or on a cluster of them. */
@Configuration(proxyBeanMethods = false)
@Profile(StoredStreams.ON_AXON_SERVER)
class AxonServerStoreConfiguration {

    /** Under the names that Axon gives its settings: {@code axon.axonserver.servers}, {@code token}, {@code ssl-enabled}, {@code cert-file}. */
    @Bean
    @ConfigurationProperties("axon.axonserver")
    AxonServerConfiguration axonServerSettings() {
        return settings();
    }

    static AxonServerConfiguration settings() {
        return AxonServerConfiguration.builder().componentName("minqing").build();
    }

    @Bean(initMethod = "start", destroyMethod = "shutdown")
    AxonServerConnectionManager axonServers(AxonServerConfiguration settings) {
        return connected(settings);
    }

    /** A setting that is left empty is none. */
    static AxonServerConnectionManager connected(AxonServerConfiguration settings) {
        settings.setToken(given(settings.getToken()));
        settings.setCertFile(given(settings.getCertFile()));
        return AxonServerConnectionManager.builder()
                .axonServerConfiguration(settings)
                .build();
    }

    private static @Nullable String given(@Nullable String setting) {
        return setting == null || setting.isBlank() ? null : setting;
    }

    /** @throws StartRefusedException where PostgreSQL has events that never came to Axon Server */
    @Bean
    CopiedEvents copiedEvents(DataSource database) {
        CopiedEvents copied = new CopiedEvents(BoundedWaits.on(database, BoundedWaits.LONGEST));
        if (copied.position().isEmpty() && copied.place() > 0) {
            throw new StartRefusedException(
                    "This database has a ledger of its own, which is not on Axon Server",
                    "Move it there first, as docs/axon-server.md says");
        }
        copied.beginUnlessBegun();
        return copied;
    }

    @Bean(initMethod = "start")
    LedgerCopy ledgerCopy(
            AxonServerConnectionManager servers, DataSource database, CopiedEvents copied, CommitBell bell) {
        return new LedgerCopy(servers, database, copied, bell);
    }

    @Bean
    StoredStreams storedStreams(AxonServerConnectionManager servers, JdbcTemplate jdbc, LedgerCopy copy) {
        return new StreamsInAxonServer(servers, jdbc, copy);
    }

    @Bean
    AxonServerHealthIndicator axonServerHealthIndicator(LedgerCopy copy) {
        return new AxonServerHealthIndicator(copy);
    }

    @Bean
    MeterBinder copyMeters(LedgerCopy copy) {
        return meters -> Gauge.builder("minqing.copy.behind", copy, LedgerCopy::notCopied)
                .description("Events of Axon Server that are not copied into PostgreSQL yet")
                .register(meters);
    }
}

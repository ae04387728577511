package org.minqing.store;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The streams of cases in PostgreSQL, as they are unless an Axon Server keeps them. */
@Configuration(proxyBeanMethods = false)
@Profile("!axon-server")
public class PostgresStreamsConfiguration {

    /** @throws IllegalStateException where the events are on an Axon Server: what was written here would never come there */
    @Bean
    public StoredStreams storedStreams(JdbcTemplate jdbc, JdbcClient client) {
        if (client.sql("select count(*) from ledger_copy").query(Long.class).single() > 0) {
            throw new IllegalStateException(
                    "The events of this database are a copy of those on an Axon Server."
                            + " Say where it is with MINQING_AXON_SERVER, or move the ledger back: docs/axon-server.md says how");
        }
        return new StreamsInPostgres(jdbc);
    }
}

package org.minqing.store;

import org.minqing.NodeRoles;
import org.minqing.StartRefusedException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The streams of cases in PostgreSQL, as they are unless an Axon Server keeps them. */
@Configuration(proxyBeanMethods = false)
@Profile("!" + StoredStreams.ON_AXON_SERVER)
public class PostgresStreamsConfiguration {

    /**
     * @throws StartRefusedException where the events are on an Axon Server: what was written here would never come there; and where
     *     this node is not to do everything: there is nothing to send the rest to the others by
     */
    @Bean
    public StoredStreams storedStreams(JdbcTemplate jdbc, JdbcClient client, NodeRoles node) {
        if (!node.hasAll()) {
            throw new StartRefusedException(
                    "A node of fewer roles needs an Axon Server, which sends the others what they are to do",
                    "Take MINQING_NODE_ROLES away, or say where the Axon Server is with MINQING_AXON_SERVER");
        }
        if (client.sql("select count(*) from ledger_copy").query(Long.class).single() > 0) {
            throw new StartRefusedException(
                    "The events of this database are a copy of those on an Axon Server",
                    "Say where it is with MINQING_AXON_SERVER, or move the ledger back, as docs/axon-server.md says");
        }
        return new StreamsInPostgres(jdbc);
    }
}

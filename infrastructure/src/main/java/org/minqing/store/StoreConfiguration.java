package org.minqing.store;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.minqing.BoundedWaits;
import org.minqing.text.CaseTexts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The store, part by part. Nothing of it is left to Axon's auto-configuration, which starts without a store and without
 * transactions, and says so nowhere, where it does not find the data source in time.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    /** Connections that are left to the readers of events, the bell, the health check, and senders that help with commands. */
    private static final int CONNECTIONS_FOR_OTHERS = 8;

    @Bean
    TransactionManager axonTransactionManager(PlatformTransactionManager transactions, JdbcTemplate jdbc) {
        return BoundedWaits.on(new SpringTransactionManager(transactions), jdbc, BoundedWaits.LONGEST);
    }

    @Bean
    ConnectionProvider connectionProvider(DataSource database) {
        return new UnitOfWorkAwareConnectionProviderWrapper(new SpringDataSourceConnectionProvider(database));
    }

    @Bean
    @Primary
    Serializer ledgerSerializer() {
        return new LedgerSerializer();
    }

    @Bean
    SequenceHorizon sequenceHorizon(DataSource database) {
        return new SequenceHorizon(new JdbcTemplate(BoundedWaits.on(database, BoundedWaits.LONGEST)));
    }

    @Bean(initMethod = "start")
    CommitBell commitBell(DataSource database, SequenceHorizon horizon) {
        return new CommitBell(database, horizon);
    }

    @Bean
    LedgerEventStorage eventStorageEngine(
            StoredStreams streams,
            JdbcTemplate jdbc,
            SequenceHorizon horizon,
            CaseTexts texts,
            Serializer serializer,
            Configuration axon) {
        return new LedgerEventStorage(
                streams,
                jdbc,
                horizon,
                texts,
                serializer,
                representations -> axon.upcasterChain().upcast(representations),
                snapshot -> axon.snapshotFilter().allow(snapshot));
    }

    @Bean
    LedgerEventStore eventStore(LedgerEventStorage storage, SequenceHorizon horizon, CommitBell bell) {
        return new LedgerEventStore(storage, horizon, bell);
    }

    @Bean
    NodeName nodeName() {
        return NodeName.anew();
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer, NodeName node) {
        return JdbcTokenStore.builder()
                .connectionProvider(connections)
                .nodeId(node.value())
                .serializer(serializer)
                .schema(TokenSchema.builder()
                        .setTokenTable("token_entry")
                        .setProcessorNameColumn("processor_name")
                        .setTokenTypeColumn("token_type")
                        .build())
                .build();
    }

    /** For commands and queries: what they are run on instead of Netty's threads. */
    @Bean
    BoundedWork boundedWork(HikariDataSource pool) {
        return new BoundedWork(Math.max(2, pool.getMaximumPoolSize() - CONNECTIONS_FOR_OTHERS));
    }
}

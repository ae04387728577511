package org.minqing.axonserver;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.command.AxonServerCommandBus;
import org.axonframework.axonserver.connector.query.AxonServerQueryBus;
import org.axonframework.commandhandling.distributed.MetaDataRoutingStrategy;
import org.axonframework.queryhandling.SimpleQueryBus;
import org.minqing.NodeRoles;
import org.minqing.api.CommandHeaders;
import org.minqing.store.LedgerCommandBus;
import org.minqing.store.StoredStreams;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** How commands and questions find the node that takes them. */
@Configuration(proxyBeanMethods = false)
@Profile(StoredStreams.ON_AXON_SERVER)
class RoutingConfiguration {

    @Bean(initMethod = "start", destroyMethod = "stop")
    @Primary
    RoutedCommandBus routedCommandBus(
            AxonServerConnectionManager servers,
            AxonServerConfiguration settings,
            LedgerCommandBus here,
            NodeRoles node) {
        AxonServerCommandBus routed = AxonServerCommandBus.builder()
                .axonServerConnectionManager(servers)
                .configuration(settings)
                .localSegment(new RoutedCommandBus.Here(here))
                .serializer(new MessageSerializer())
                .routingStrategy(MetaDataRoutingStrategy.builder()
                        .metaDataKey(CommandHeaders.CASE_ID)
                        .build())
                .build();
        return new RoutedCommandBus(routed, here, node.has(NodeRoles.Role.COMMAND));
    }

    /** Who keeps up the projections asks nobody else. */
    @Bean
    @Primary
    RoutedQueryBus routedQueryBus(
            AxonServerConnectionManager servers,
            AxonServerConfiguration settings,
            SimpleQueryBus here,
            NodeRoles node) {
        MessageSerializer serializer = new MessageSerializer();
        AxonServerQueryBus routed = AxonServerQueryBus.builder()
                .axonServerConnectionManager(servers)
                .configuration(settings)
                .localSegment(RoutedQueryBus.here(here))
                .updateEmitter(here.queryUpdateEmitter())
                .messageSerializer(serializer)
                .genericSerializer(serializer)
                .enabledLocalSegmentShortCut()
                .build();
        routed.start();
        return RoutedQueryBus.everywhere(routed, node.has(NodeRoles.Role.QUERY));
    }
}

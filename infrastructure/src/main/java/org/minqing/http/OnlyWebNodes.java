package org.minqing.http;

import org.minqing.NodeRoles;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Where a node serves neither pages nor API, only whoever watches over nodes is answered. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class OnlyWebNodes implements WebFilter {

    private static final String WATCHED = "/actuator";

    private final NodeRoles node;

    OnlyWebNodes(NodeRoles node) {
        this.node = node;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return node.has(NodeRoles.Role.WEB)
                        || exchange.getRequest().getPath().value().startsWith(WATCHED)
                ? chain.filter(exchange)
                : Mono.error(Problem.of(421, "http.421").asException());
    }
}

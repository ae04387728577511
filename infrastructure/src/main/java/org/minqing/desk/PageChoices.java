package org.minqing.desk;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * What the address or an earlier choice says about all pages: their colours, whether single keys do something, and where a
 * page goes on once something was saved. Every page finds them under these names, one that tells of an error too: attributes of
 * an exchange are variables of its template.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PageChoices implements WebFilter {

    private static final RememberedChoice<PageColours> COLOURS = RememberedChoice.of("colours", PageColours.values());
    private static final RememberedChoice<SingleKeys> SINGLE_KEYS =
            RememberedChoice.of("singleKeys", SingleKeys.values());
    private static final RememberedChoice<AfterSaving> AFTER_SAVING =
            RememberedChoice.of(AfterSaving.NAME, AfterSaving.values());

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        put(exchange, COLOURS, PageColours.SYSTEM);
        put(exchange, SINGLE_KEYS, SingleKeys.ON);
        put(exchange, AFTER_SAVING, AfterSaving.NEXT);
        return chain.filter(exchange);
    }

    private static <T> void put(ServerWebExchange exchange, RememberedChoice<T> choice, T otherwise) {
        exchange.getAttributes().put(choice.name(), choice.of(exchange).orElse(otherwise));
    }
}

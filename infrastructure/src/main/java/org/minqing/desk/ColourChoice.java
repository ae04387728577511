package org.minqing.desk;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The colours that the address or an earlier choice says. Every page finds them under {@code colours}, one that tells of an
 * error too: attributes of an exchange are variables of its template.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class ColourChoice implements WebFilter {

    private static final String NAME = "colours";
    private static final RememberedChoice<PageColours> CHOICE =
            new RememberedChoice<>(NAME, PageColours::word, PageColours::ofWord);

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getAttributes().put(NAME, CHOICE.of(exchange).orElse(PageColours.SYSTEM));
        return chain.filter(exchange);
    }
}

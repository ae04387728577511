package org.minqing.desk;

import java.time.Duration;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
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

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getAttributes().put(NAME, chosen(exchange).orElse(PageColours.SYSTEM));
        return chain.filter(exchange);
    }

    private static Optional<PageColours> chosen(ServerWebExchange exchange) {
        Optional<PageColours> inAddress = Optional.ofNullable(
                        exchange.getRequest().getQueryParams().getFirst(NAME))
                .flatMap(PageColours::ofWord);
        inAddress.ifPresent(colours -> exchange.getResponse()
                .addCookie(ResponseCookie.from(NAME, colours.word())
                        .path("/")
                        .httpOnly(true)
                        .sameSite("Lax")
                        .maxAge(Duration.ofDays(365))
                        .build()));
        return inAddress.or(
                () -> Optional.ofNullable(exchange.getRequest().getCookies().getFirst(NAME))
                        .map(HttpCookie::getValue)
                        .flatMap(PageColours::ofWord));
    }
}

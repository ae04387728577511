package org.minqing.desk;

import org.minqing.http.Requests;
import org.minqing.projections.ListsCaughtUp;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** A form that was saved leads on to a page only once the lists on that page tell of it. */
@Component
class ShownOnceSaved implements WebFilter {

    private static final Logger log = LoggerFactory.getLogger(ShownOnceSaved.class);

    private final ListsCaughtUp lists;
    private final Requests requests;

    ShownOnceSaved(ListsCaughtUp lists, Requests requests) {
        this.lists = lists;
        this.requests = requests;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (HttpMethod.POST.equals(exchange.getRequest().getMethod())) {
            exchange.getResponse().beforeCommit(() -> leadsOn(exchange) ? caughtUp() : Mono.empty());
        }
        return chain.filter(exchange);
    }

    private static boolean leadsOn(ServerWebExchange exchange) {
        return HttpStatus.SEE_OTHER.equals(exchange.getResponse().getStatusCode());
    }

    private Mono<Void> caughtUp() {
        return Mono.<Void>fromRunnable(lists::await)
                .subscribeOn(requests.threads())
                .onErrorComplete(ShownOnceSaved::told);
    }

    /** What was saved is durable; that it cannot be looked for at the moment is no reason to say otherwise. */
    private static boolean told(Throwable failure) {
        log.warn("A page goes on without waiting for the lists", failure);
        return true;
    }
}

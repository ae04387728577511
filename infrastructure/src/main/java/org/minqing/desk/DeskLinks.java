package org.minqing.desk;

import java.util.List;
import org.minqing.http.Requests;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The desks that whoever looks at a page may sit at; the bar above each page leads there. */
@ControllerAdvice("org.minqing.desk")
class DeskLinks {

    private final Rights rights;
    private final Requests requests;

    DeskLinks(Rights rights, Requests requests) {
        this.rights = rights;
        this.requests = requests;
    }

    @ModelAttribute("desks")
    Mono<List<String>> desks(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .publishOn(requests.threads())
                .filter(who -> rights.may(who, Deed.SEARCH_PERSONS))
                .map(who -> List.of("hotline"))
                .defaultIfEmpty(List.of());
    }
}

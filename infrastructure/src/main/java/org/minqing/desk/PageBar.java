package org.minqing.desk;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.minqing.api.Role;
import org.minqing.api.query.CasesQuery;
import org.minqing.demo.time.DemoTime;
import org.minqing.desk.Desks.Desk;
import org.minqing.http.Requests;
import org.minqing.notice.Notices;
import org.minqing.security.right.Rights;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Tells the bar over every page where whoever looks may go from there; they are known once they are past the door. */
@Component
@Order(0)
public class PageBar implements WebFilter {

    private final Desks desks;
    private final Rights rights;
    private final Notices notices;
    private final Requests requests;
    private final Optional<DemoTime> time;

    PageBar(Desks desks, Rights rights, Notices notices, Requests requests, Optional<DemoTime> time) {
        this.desks = desks;
        this.rights = rights;
        this.notices = notices;
        this.requests = requests;
        this.time = time;
    }

    /**
     * @param desks those at which they work
     * @param administers whether there is anything that they look after
     * @param lists whether they see the case list, and keep views of it
     * @param reports whether the reports are written for them
     * @param time what time it is, where that is not the machine's
     * @param unread how many notices they have not read, as {@link Notices#unread} counts them
     */
    public record Bar(
            List<Desk> desks,
            boolean administers,
            boolean lists,
            boolean reports,
            Optional<OtherTime> time,
            int unread) {}

    /** @param speed how many of its seconds are one of ours */
    public record OtherTime(Instant now, int speed) {}

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return isPage(exchange.getRequest()) ? bar(exchange).then(chain.filter(exchange)) : chain.filter(exchange);
    }

    /** Attributes of an exchange are variables of its template. */
    private Mono<Void> bar(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .flatMap(who -> Mono.fromCallable(() -> of(who)).subscribeOn(requests.threads()))
                .doOnNext(bar -> exchange.getAttributes().put("bar", bar))
                .then();
    }

    private Bar of(Principal who) {
        return new Bar(
                desks.of(who),
                desks.administers(who),
                rights.may(who, CasesQuery.class),
                rights.is(who, Role.LEADER) || rights.is(who, Role.SUPERVISOR),
                time.filter(one -> one.speed() > 1).map(one -> new OtherTime(one.instant(), one.speed())),
                notices.unread(who.getName()));
    }

    /** A part of a page that a script asks for has no bar. */
    private static boolean isPage(ServerHttpRequest request) {
        return request.getHeaders().getAccept().contains(MediaType.TEXT_HTML);
    }
}

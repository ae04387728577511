package org.minqing.watching;

import java.time.Duration;
import org.minqing.http.Faults;
import org.minqing.store.CommitBell;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A database that stands still, with its connections open, answers nobody and refuses nobody. Who has waited for seconds while it
 * answers nothing at all is told to come again; what takes long while it answers goes on. What was under way is carried out, or
 * not, when the database goes on: the same request with the same key is told which.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class StandingDatabase implements WebFilter {

    /** Who waits for a connection is told after five seconds. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

    /** It is asked every second. */
    private static final Duration STANDS_STILL = Duration.ofSeconds(4);

    private final CommitBell bell;

    StandingDatabase(CommitBell bell) {
        this.bell = bell;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<Void> told = Flux.interval(PATIENCE, LOOK_AGAIN)
                .takeUntil(_ -> exchange.getResponse().isCommitted())
                .filter(_ -> !exchange.getResponse().isCommitted() && standsStill())
                .next()
                .flatMap(_ -> Mono.<Void>error(Faults.databaseAway("The database has answered nothing for "
                                + bell.sinceAnswered().toSeconds() + " s, though it refuses no connection")
                        .asException()))
                .switchIfEmpty(Mono.never());
        return Mono.firstWithSignal(chain.filter(exchange), told);
    }

    private boolean standsStill() {
        return bell.sinceAnswered().compareTo(STANDS_STILL) > 0;
    }
}

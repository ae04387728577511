package org.minqing.desk;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.minqing.api.query.LadderFigures;
import org.minqing.api.query.LadderQuery;
import org.minqing.api.query.ResolutionFigures.Row;
import org.minqing.api.query.ResolutionQuery;
import org.minqing.api.query.ResolutionQuery.GroupBy;
import org.minqing.http.Asking;
import org.minqing.security.right.Rights;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The first page: the figures, live. */
@Controller
class BoardPage {

    private final Asking asking;
    private final Rights rights;

    BoardPage(Asking asking, Rights rights) {
        this.asking = asking;
        this.rights = rights;
    }

    @GetMapping("/")
    Mono<Rendering> whole(ServerWebExchange exchange, Principal who) {
        return Mono.fromCallable(() -> rights.may(who, ResolutionQuery.class))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMap(may -> may
                        ? page("board", exchange, who)
                        : Mono.just(Rendering.redirectTo("/account").build()));
    }

    /** What changes when the figures do; asked for by the page itself whenever the stream says so. */
    @GetMapping("/board/figures")
    Mono<Rendering> figures(ServerWebExchange exchange, Principal who) {
        return page("board/figures :: figures", exchange, who);
    }

    private Mono<Rendering> page(String view, ServerWebExchange exchange, Principal who) {
        BoardAddress address = BoardAddress.of(exchange.getRequest().getQueryParams());
        return Mono.fromCallable(() -> board(address, who))
                .subscribeOn(Schedulers.boundedElastic())
                .map(board ->
                        Rendering.view(view).modelAttribute("board", board).build());
    }

    private Board board(BoardAddress address, Principal who) {
        return new Board(
                address,
                rows(who, address, GroupBy.NONE).getFirst(),
                ladder(who, address),
                rows(who, address, address.areaGrouping()),
                rows(who, address, GroupBy.CATEGORY),
                rows(who, address, GroupBy.KIND),
                rows(who, address, GroupBy.MONTH));
    }

    private List<Row> rows(Principal who, BoardAddress address, GroupBy groupBy) {
        return asking.ask(who, new ResolutionQuery(address.scope(), groupBy, 1, Optional.empty()))
                .rows();
    }

    private LadderFigures ladder(Principal who, BoardAddress address) {
        return asking.ask(who, new LadderQuery(address.scope()));
    }
}

package org.minqing.desk;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.axonframework.queryhandling.QueryGateway;
import org.minqing.api.query.LadderFigures;
import org.minqing.api.query.LadderQuery;
import org.minqing.api.query.ResolutionFigures;
import org.minqing.api.query.ResolutionFigures.Row;
import org.minqing.api.query.ResolutionQuery;
import org.minqing.api.query.ResolutionQuery.GroupBy;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The first page: the figures, live. */
@Controller
class BoardPage {

    private final QueryGateway queries;

    BoardPage(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping("/")
    Mono<Rendering> whole(ServerWebExchange exchange) {
        return page("board", exchange);
    }

    /** What changes when the figures do; asked for by the page itself whenever the stream says so. */
    @GetMapping("/board/figures")
    Mono<Rendering> figures(ServerWebExchange exchange) {
        return page("board/figures :: figures", exchange);
    }

    private Mono<Rendering> page(String view, ServerWebExchange exchange) {
        BoardAddress address = BoardAddress.of(exchange.getRequest().getQueryParams());
        return Mono.fromCallable(() -> board(address))
                .subscribeOn(Schedulers.boundedElastic())
                .map(board ->
                        Rendering.view(view).modelAttribute("board", board).build());
    }

    private Board board(BoardAddress address) {
        return new Board(
                address,
                rows(address, GroupBy.NONE).getFirst(),
                ladder(address),
                rows(address, address.areaGrouping()),
                rows(address, GroupBy.CATEGORY),
                rows(address, GroupBy.KIND),
                rows(address, GroupBy.MONTH));
    }

    private List<Row> rows(BoardAddress address, GroupBy groupBy) {
        CompletableFuture<ResolutionFigures> answer = queries.query(
                new ResolutionQuery(address.scope(), groupBy, 1, Optional.empty()), ResolutionFigures.class);
        return answer.join().rows();
    }

    private LadderFigures ladder(BoardAddress address) {
        return queries.query(new LadderQuery(address.scope()), LadderFigures.class)
                .join();
    }
}

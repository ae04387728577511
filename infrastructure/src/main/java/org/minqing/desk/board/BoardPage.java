package org.minqing.desk.board;

import java.security.Principal;
import java.time.ZoneId;
import java.util.Locale;
import org.minqing.api.query.ResolutionQuery;
import org.minqing.desk.PageLanguage;
import org.minqing.http.Requests;
import org.minqing.security.right.Rights;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The first page: the figures, live. */
@Controller
class BoardPage {

    private final BoardAddresses addresses;
    private final BoardViews views;
    private final Rights rights;
    private final Requests requests;
    private final ZoneId zone;

    BoardPage(BoardAddresses addresses, BoardViews views, Rights rights, Requests requests, ZoneId zone) {
        this.addresses = addresses;
        this.views = views;
        this.rights = rights;
        this.requests = requests;
        this.zone = zone;
    }

    @GetMapping({"/", "/board"})
    Mono<Rendering> whole(ServerWebExchange exchange, Principal who) {
        return Mono.fromCallable(() -> rights.may(who, ResolutionQuery.class)
                        ? show("board", exchange, who)
                        : Rendering.redirectTo("/account").build())
                .subscribeOn(requests.threads());
    }

    /** What changes when the figures do; asked for by the page itself whenever the stream says so. */
    @GetMapping("/board/figures")
    Mono<Rendering> figures(ServerWebExchange exchange, Principal who) {
        return Mono.fromCallable(() -> show("board/figures :: figures", exchange, who))
                .subscribeOn(requests.threads());
    }

    private Rendering show(String view, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        BoardAddresses.Read read = addresses.read(exchange.getRequest().getQueryParams());
        BoardAddress address = read.address();
        BoardNames names = views.names(locale);
        return Rendering.view(view)
                .modelAttribute("notUnderstood", read.notUnderstood())
                .modelAttribute("areas", names.areas(address))
                .modelAttribute("categories", names.categories(address))
                .modelAttribute("narrowings", Narrowing.of(address, names))
                .modelAttribute("periods", Narrowing.periods(address, names, addresses.today()))
                .modelAttribute("board", views.board(who, address, locale))
                .modelAttribute("say", new NumberWords(locale, zone))
                .build();
    }
}

package org.minqing.desk.board;

import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.ZoneId;
import java.util.Locale;
import org.minqing.api.query.ResolutionQuery;
import org.minqing.desk.PageLanguage;
import org.minqing.http.Requests;
import org.minqing.security.right.Rights;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The first page: the figures, live. */
@Controller
class BoardPage {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final BoardAddresses addresses;
    private final BoardViews views;
    private final BoardDrawings drawings;
    private final Rights rights;
    private final Requests requests;
    private final ZoneId zone;

    BoardPage(
            BoardAddresses addresses,
            BoardViews views,
            BoardDrawings drawings,
            Rights rights,
            Requests requests,
            ZoneId zone) {
        this.addresses = addresses;
        this.views = views;
        this.drawings = drawings;
        this.rights = rights;
        this.requests = requests;
        this.zone = zone;
    }

    @GetMapping({"/", "/board"})
    Mono<Rendering> whole(ServerWebExchange exchange, Principal who) {
        return Mono.fromCallable(() -> rights.may(who, ResolutionQuery.class)
                        ? show(exchange, who)
                        : Rendering.redirectTo("/account").build())
                .subscribeOn(requests.threads());
    }

    /** What changes when the figures do; asked for by the page itself whenever the stream says so. */
    @GetMapping("/board/figures")
    Mono<ResponseEntity<byte[]>> figures(ServerWebExchange exchange, Principal who) {
        return Mono.fromCallable(() -> {
                    Locale locale = PageLanguage.of(exchange);
                    BoardAddress address = addresses
                            .read(exchange.getRequest().getQueryParams())
                            .address();
                    Board board = views.board(who, address, locale);
                    return ResponseEntity.ok().contentType(HTML).body(drawings.figures(board, exchange, locale));
                })
                .subscribeOn(requests.threads());
    }

    private Rendering show(ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        BoardAddresses.Read read = addresses.read(exchange.getRequest().getQueryParams());
        BoardAddress address = read.address();
        BoardNames names = views.names(locale);
        return Rendering.view("board")
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

package org.minqing.desk.unit;

import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.minqing.desk.Desks;
import org.minqing.desk.Desks.Desk;
import org.minqing.desk.FormRequest;
import org.minqing.desk.PageLanguage;
import org.minqing.desk.work.LinePages;
import org.minqing.desk.work.LinePages.Asked;
import org.minqing.desk.work.LinePages.Sent;
import org.minqing.desk.work.Seat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The desk of a handling unit (承办单位): confirm or return what was dispatched, and finish what is due next, line by line. */
@Controller
class UnitDesk {

    private final Desks desks;
    private final UnitWork work;
    private final LinePages lines;

    UnitDesk(Desks desks, UnitWork work, LinePages lines) {
        this.desks = desks;
        this.work = work;
        this.lines = lines;
    }

    /** @param unit whose work it is, where an account has several or may look at any */
    @GetMapping("/desk/unit")
    Mono<Rendering> page(@RequestParam Optional<String> unit, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        Asked asked = Asked.of(exchange.getRequest().getQueryParams());
        return atDesk(
                who, () -> show("unit", work.seat(who, locale, unit), asked).build());
    }

    /** The lists alone; asked for by the page itself where something may have changed. */
    @GetMapping("/desk/unit/lists")
    Mono<Rendering> lists(@RequestParam Optional<String> unit, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return atDesk(
                who,
                () -> show("unit/lists :: lists", work.seat(who, locale, unit), Asked.NOTHING)
                        .build());
    }

    /** What is on the line of a case once it is open. */
    @GetMapping("/desk/unit/{id}")
    Mono<Rendering> line(
            @PathVariable String id, @RequestParam Optional<String> unit, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return atDesk(who, () -> lines.line(work.seat(who, locale, unit), id));
    }

    @PostMapping("/desk/unit/{id}/{command}")
    Mono<Rendering> command(
            @PathVariable String id, @PathVariable String command, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return exchange.getFormData()
                .flatMap(typed -> atDesk(who, () -> {
                    Seat seat = work.seat(who, locale, Optional.ofNullable(typed.getFirst("of")));
                    return lines.give(
                            seat,
                            new Sent(id, command, typed),
                            new FormRequest(who, exchange),
                            refused -> show("unit", seat, Asked.toOpen(id, refused)));
                }));
    }

    private Rendering.Builder<?> show(String template, Seat seat, Asked asked) {
        return lines.page(template, seat, work.lists(seat), asked)
                .modelAttribute("units", work.unitsOf(seat.who()))
                .modelAttribute("unitTyped", work.typedFor(seat));
    }

    private Mono<Rendering> atDesk(Principal who, Supplier<Rendering> page) {
        return desks.at(Desk.UNIT, who, page);
    }
}

package org.minqing.desk.followup;

import java.security.Principal;
import java.util.Locale;
import java.util.function.Supplier;
import org.minqing.desk.Desks;
import org.minqing.desk.Desks.Desk;
import org.minqing.desk.FormRequest;
import org.minqing.desk.PageLanguage;
import org.minqing.desk.followup.FollowUpWork.Lying;
import org.minqing.desk.work.LinePages;
import org.minqing.desk.work.LinePages.Asked;
import org.minqing.desk.work.LinePages.Sent;
import org.minqing.desk.work.Seat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The follow-up desk (回访工作台): whoever a case was concluded for is called, line by line; a supervisor decides on redos. */
@Controller
class FollowUpDesk {

    private final Desks desks;
    private final FollowUpWork work;
    private final LinePages lines;

    FollowUpDesk(Desks desks, FollowUpWork work, LinePages lines) {
        this.desks = desks;
        this.work = work;
        this.lines = lines;
    }

    @GetMapping("/desk/follow-up")
    Mono<Rendering> page(ServerWebExchange exchange, Principal who) {
        Seat seat = FollowUpWork.seat(who, PageLanguage.of(exchange));
        Asked asked = Asked.of(exchange.getRequest().getQueryParams());
        return atDesk(who, () -> show("follow-up", seat, asked).build());
    }

    /** The lists alone; asked for by the page itself where something may have changed. */
    @GetMapping("/desk/follow-up/lists")
    Mono<Rendering> lists(ServerWebExchange exchange, Principal who) {
        Seat seat = FollowUpWork.seat(who, PageLanguage.of(exchange));
        return atDesk(
                who, () -> show("follow-up/lists :: lists", seat, Asked.NOTHING).build());
    }

    /** What is on the line of a case once it is open. */
    @GetMapping("/desk/follow-up/{id}")
    Mono<Rendering> line(@PathVariable String id, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return atDesk(who, () -> lines.line(FollowUpWork.seat(who, locale), id));
    }

    @PostMapping("/desk/follow-up/{id}/{command}")
    Mono<Rendering> command(
            @PathVariable String id, @PathVariable String command, ServerWebExchange exchange, Principal who) {
        Seat seat = FollowUpWork.seat(who, PageLanguage.of(exchange));
        return exchange.getFormData()
                .flatMap(typed -> atDesk(
                        who,
                        () -> lines.give(
                                seat,
                                new Sent(id, command, typed),
                                new FormRequest(who, exchange),
                                refused -> show("follow-up", seat, Asked.toOpen(id, refused)))));
    }

    private Rendering.Builder<?> show(String template, Seat seat, Asked asked) {
        Lying lying = work.lying(seat, asked.did());
        return lines.page(template, seat, lying.lists(), asked)
                .modelAttribute("calls", lying.calls())
                .modelAttribute("decides", work.decides(seat))
                .modelAttribute("unreachable", lying.unreachable())
                .modelAttribute("unreachableTotal", lying.unreachableTotal());
    }

    private Mono<Rendering> atDesk(Principal who, Supplier<Rendering> page) {
        return desks.at(Desk.FOLLOW_UP, who, page);
    }
}

package org.minqing.desk.approval;

import java.security.Principal;
import java.util.Locale;
import java.util.function.Supplier;
import org.minqing.desk.Desks;
import org.minqing.desk.Desks.Desk;
import org.minqing.desk.FormRequest;
import org.minqing.desk.PageLanguage;
import org.minqing.desk.approval.ApprovalWork.Lying;
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

/** Where somebody answers what others asked for (审批): more time, another unit, to be left out, a reply. */
@Controller
class ApprovalDesk {

    private final Desks desks;
    private final ApprovalWork work;
    private final LinePages lines;

    ApprovalDesk(Desks desks, ApprovalWork work, LinePages lines) {
        this.desks = desks;
        this.work = work;
        this.lines = lines;
    }

    @GetMapping("/desk/approvals")
    Mono<Rendering> page(ServerWebExchange exchange, Principal who) {
        Seat seat = ApprovalWork.seat(who, PageLanguage.of(exchange));
        Asked asked = Asked.of(exchange.getRequest().getQueryParams());
        return atDesk(who, () -> show("approvals", seat, asked).build());
    }

    /** The list alone; asked for by the page itself where something may have changed. */
    @GetMapping("/desk/approvals/lists")
    Mono<Rendering> lists(ServerWebExchange exchange, Principal who) {
        Seat seat = ApprovalWork.seat(who, PageLanguage.of(exchange));
        return atDesk(
                who, () -> show("approvals/lists :: lists", seat, Asked.NOTHING).build());
    }

    /** What is on the line of a case once it is open. */
    @GetMapping("/desk/approvals/{id}")
    Mono<Rendering> line(@PathVariable String id, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return atDesk(who, () -> lines.line(ApprovalWork.seat(who, locale), id));
    }

    @PostMapping("/desk/approvals/{id}/{command}")
    Mono<Rendering> command(
            @PathVariable String id, @PathVariable String command, ServerWebExchange exchange, Principal who) {
        Seat seat = ApprovalWork.seat(who, PageLanguage.of(exchange));
        return exchange.getFormData()
                .flatMap(typed -> atDesk(
                        who,
                        () -> lines.give(
                                seat,
                                new Sent(id, command, typed),
                                new FormRequest(who, exchange),
                                refused -> show("approvals", seat, Asked.toOpen(id, refused)))));
    }

    private Rendering.Builder<?> show(String template, Seat seat, Asked asked) {
        Lying lying = work.lying(seat);
        return lines.page(template, seat, lying.lists(), asked).modelAttribute("asked", lying.asked());
    }

    private Mono<Rendering> atDesk(Principal who, Supplier<Rendering> page) {
        return desks.at(Desk.APPROVALS, who, page);
    }
}

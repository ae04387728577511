package org.minqing.desk.grid;

import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.desk.Desks;
import org.minqing.desk.Desks.Desk;
import org.minqing.desk.FormRequest;
import org.minqing.desk.PageLanguage;
import org.minqing.desk.cases.Acted;
import org.minqing.desk.work.LinePages;
import org.minqing.desk.work.LinePages.Asked;
import org.minqing.desk.work.LinePages.Sent;
import org.minqing.desk.work.Seat;
import org.minqing.http.Language;
import org.minqing.http.ProblemException;
import org.minqing.http.Sentences;
import org.minqing.http.commands.Registering;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The grid worker's desk (网格员): register on the spot, solve on the spot, escalate with a reason; the cell's cases below. */
@Controller
class GridDesk {

    private final Desks desks;
    private final GridWork work;
    private final GridPage page;
    private final LinePages lines;
    private final Registering registering;
    private final Sentences sentences;
    private final JsonMapper json;

    GridDesk(
            Desks desks,
            GridWork work,
            GridPage page,
            LinePages lines,
            Registering registering,
            Sentences sentences,
            JsonMapper json) {
        this.desks = desks;
        this.work = work;
        this.page = page;
        this.lines = lines;
        this.registering = registering;
        this.sentences = sentences;
        this.json = json;
    }

    @GetMapping("/desk/grid")
    Mono<Rendering> page(ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        MultiValueMap<String, String> address = exchange.getRequest().getQueryParams();
        return atDesk(who, () -> {
            Rendering.Builder<?> shown = page.show(work.seat(who, locale), Asked.of(address))
                    .modelAttribute(
                            "noted",
                            Optional.ofNullable(address.getFirst("noted")).orElse(""));
            from(address)
                    .ifPresent(channel -> shown.modelAttribute(
                                    "typed",
                                    work.begun(who).with("channel", channel).fields())
                            .modelAttribute("begun", true));
            Optional.ofNullable(address.getFirst("visit"))
                    .ifPresent(person -> shown.modelAttribute(
                                    "visit",
                                    work.begunVisit(who)
                                            .with("personId", person)
                                            .fields())
                            .modelAttribute("visitBegun", true));
            return shown.build();
        });
    }

    /** How the matter came that somebody is about to take down, where the address says so. */
    private static Optional<String> from(MultiValueMap<String, String> address) {
        return Optional.ofNullable(address.getFirst("channel"))
                .filter(channel -> GridWork.channels().contains(channel));
    }

    @GetMapping("/desk/grid/lists")
    Mono<Rendering> lists(ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return atDesk(who, () -> {
            Seat seat = work.seat(who, locale);
            return lines.page("grid/lists :: lists", seat, work.lists(seat), Asked.NOTHING)
                    .build();
        });
    }

    @GetMapping("/desk/grid/{id}")
    Mono<Rendering> line(@PathVariable String id, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return atDesk(who, () -> lines.line(work.seat(who, locale), id));
    }

    @PostMapping("/desk/grid/{id}/{command}")
    Mono<Rendering> command(
            @PathVariable String id, @PathVariable String command, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return exchange.getFormData()
                .flatMap(typed -> atDesk(who, () -> {
                    Seat seat = work.seat(who, locale);
                    return lines.give(
                            seat,
                            new Sent(id, command, typed),
                            new FormRequest(who, exchange),
                            refused -> page.show(seat, Asked.toOpen(id, refused)));
                }));
    }

    /** Keeps what was typed so far. */
    @PostMapping("/desk/grid/draft")
    Mono<Rendering> keep(ServerWebExchange exchange, Principal who) {
        return exchange.getFormData()
                .flatMap(form -> atDesk(who, () -> {
                    work.keep(who, OnTheSpot.of(form));
                    return Rendering.view("hotline/kept :: kept").build();
                }));
    }

    @PostMapping("/desk/grid")
    Mono<Rendering> register(ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return exchange.getFormData()
                .flatMap(form -> atDesk(who, () -> register(form, new FormRequest(who, exchange), locale)));
    }

    private Rendering register(MultiValueMap<String, String> form, FormRequest request, Locale locale) {
        Seat seat = work.seat(request.who(), locale);
        OnTheSpot typed = OnTheSpot.of(form);
        boolean solved = Optional.ofNullable(form.getFirst("what"))
                .filter("answer"::equals)
                .isPresent();
        String key = FormRequest.keyOf(form);
        try {
            CaseId begun = registering.begin(request.once(typed.registration(json, solved), key), CaseKind.PETITION);
            work.registered(request.who());
            return LinePages.done(seat, begun.toString(), Acted.REGISTERED);
        } catch (ProblemException refused) {
            return page.show(seat, Asked.NOTHING)
                    .status(HttpStatus.valueOf(refused.problem().status()))
                    .modelAttribute("typed", typed.typed().fields())
                    .modelAttribute("wrong", sentences.say(Language.of(() -> locale), refused.problem()))
                    .build();
        }
    }

    private Mono<Rendering> atDesk(Principal who, Supplier<Rendering> page) {
        return desks.at(Desk.GRID, who, page);
    }
}

package org.minqing.desk.grid;

import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.minqing.api.OccasionId;
import org.minqing.desk.Desks;
import org.minqing.desk.Desks.Desk;
import org.minqing.desk.FormRequest;
import org.minqing.desk.PageLanguage;
import org.minqing.desk.PageWords;
import org.minqing.desk.TypedFields;
import org.minqing.desk.cases.CodeNames;
import org.minqing.desk.work.LinePages.Asked;
import org.minqing.http.Language;
import org.minqing.http.ProblemException;
import org.minqing.http.Sentences;
import org.minqing.http.commands.HomeVisiting;
import org.minqing.http.visits.HomeVisitOpening;
import org.minqing.http.visits.OpenedVisit;
import org.springframework.context.MessageSource;
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

/** Home visits at the grid worker's desk: noted at the door, read later, taken back where one was noted in error. */
@Controller
class VisitDesk {

    private final Desks desks;
    private final GridWork work;
    private final GridPage page;
    private final HomeVisiting visiting;
    private final HomeVisitOpening visits;
    private final CodeNames names;
    private final Sentences sentences;
    private final MessageSource messages;
    private final ZoneId zone;
    private final JsonMapper json;

    VisitDesk(
            Desks desks,
            GridWork work,
            GridPage page,
            HomeVisiting visiting,
            HomeVisitOpening visits,
            CodeNames names,
            Sentences sentences,
            MessageSource messages,
            ZoneId zone,
            JsonMapper json) {
        this.desks = desks;
        this.work = work;
        this.page = page;
        this.visiting = visiting;
        this.visits = visits;
        this.names = names;
        this.sentences = sentences;
        this.messages = messages;
        this.zone = zone;
        this.json = json;
    }

    @PostMapping("/desk/grid/visits/draft")
    Mono<Rendering> keep(ServerWebExchange exchange, Principal who) {
        return exchange.getFormData()
                .flatMap(form -> atDesk(who, () -> {
                    work.keep(who, VisitForm.of(form));
                    return Rendering.view("hotline/kept :: kept").build();
                }));
    }

    @PostMapping("/desk/grid/visits")
    Mono<Rendering> log(ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return exchange.getFormData()
                .flatMap(form -> atDesk(who, () -> log(form, new FormRequest(who, exchange), locale)));
    }

    private Rendering log(MultiValueMap<String, String> form, FormRequest request, Locale locale) {
        VisitForm typed = VisitForm.of(form);
        try {
            OccasionId id = visiting.logFromPage(request.once(typed.body(json), FormRequest.keyOf(form)));
            work.noted(request.who());
            return Rendering.redirectTo("/desk/grid?noted=" + id)
                    .status(HttpStatus.SEE_OTHER)
                    .build();
        } catch (ProblemException refused) {
            return page.show(work.seat(request.who(), locale), Asked.NOTHING)
                    .status(HttpStatus.valueOf(refused.problem().status()))
                    .modelAttribute("visit", typed.typed().fields())
                    .modelAttribute("visitBegun", true)
                    .modelAttribute("wrong", said(refused, locale))
                    .build();
        }
    }

    @GetMapping("/desk/grid/visits/{id}")
    Mono<Rendering> read(@PathVariable String id, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return desks.at(Desk.VISITS, who, () -> show(id, who, locale).build());
    }

    @PostMapping("/desk/grid/visits/{id}/withdraw")
    Mono<Rendering> withdraw(@PathVariable String id, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return exchange.getFormData()
                .flatMap(form -> atDesk(who, () -> withdraw(id, form, new FormRequest(who, exchange), locale)));
    }

    private Rendering withdraw(String id, MultiValueMap<String, String> form, FormRequest request, Locale locale) {
        TypedFields typed = TypedFields.of(form, List.of("reason"));
        var body = json.createObjectNode();
        typed.put(body, "reason");
        try {
            OccasionId visit = HomeVisitOpening.id(id);
            visiting.withdrawFromPage(request.once(body, FormRequest.keyOf(form)), visit);
            return Rendering.redirectTo("/desk/grid/visits/" + visit)
                    .status(HttpStatus.SEE_OTHER)
                    .build();
        } catch (ProblemException refused) {
            return show(id, request.who(), locale)
                    .status(HttpStatus.valueOf(refused.problem().status()))
                    .modelAttribute("reason", typed.get("reason").orElse(""))
                    .modelAttribute("wrong", said(refused, locale))
                    .build();
        }
    }

    private Rendering.Builder<?> show(String id, Principal who, Locale locale) {
        OpenedVisit visit = visits.open(id, who);
        return Rendering.view("grid/visit")
                .modelAttribute("visit", visit)
                .modelAttribute(
                        "area",
                        names.find("areaCode", visit.areaCode().digits())
                                .orElse(visit.areaCode().digits()))
                .modelAttribute("by", names.person(visit.by()).orElse(visit.by()))
                .modelAttribute("words", new PageWords(messages, locale, zone))
                .modelAttribute("outThere", desks.of(who).contains(Desk.GRID))
                .modelAttribute("key", UUID.randomUUID().toString())
                .modelAttribute("reason", "")
                .modelAttribute("wrong", List.of());
    }

    private List<String> said(ProblemException refused, Locale locale) {
        return sentences.say(Language.of(() -> locale), refused.problem());
    }

    private Mono<Rendering> atDesk(Principal who, Supplier<Rendering> shown) {
        return desks.at(Desk.GRID, who, shown);
    }
}

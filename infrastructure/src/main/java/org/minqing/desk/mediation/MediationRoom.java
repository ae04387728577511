package org.minqing.desk.mediation;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.desk.Desks;
import org.minqing.desk.Desks.Desk;
import org.minqing.desk.FormRequest;
import org.minqing.desk.PageLanguage;
import org.minqing.http.Language;
import org.minqing.http.ProblemException;
import org.minqing.http.Sentences;
import org.minqing.http.commands.Registering;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** The desk of the mediation room (调解室): its disputes by how far they are, and a form that takes a new one in. */
@Controller
class MediationRoom {

    private final Desks desks;
    private final RoomLists lists;
    private final Registering registering;
    private final Sentences sentences;
    private final JsonMapper json;

    MediationRoom(Desks desks, RoomLists lists, Registering registering, Sentences sentences, JsonMapper json) {
        this.desks = desks;
        this.lists = lists;
        this.registering = registering;
        this.sentences = sentences;
        this.json = json;
    }

    @GetMapping("/desk/mediation")
    Mono<Rendering> page(ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return inRoom(
                who,
                () -> show("mediation", who, locale, TypedDispute.NOTHING, List.of())
                        .build());
    }

    /** The lists alone; asked for by the page itself where something may have changed. */
    @GetMapping("/desk/mediation/lists")
    Mono<Rendering> lists(ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return inRoom(
                who,
                () -> show("mediation/lists :: lists", who, locale, TypedDispute.NOTHING, List.of())
                        .build());
    }

    /** The sessions to come; asked for by the page once it is there, and again when something has changed. */
    @GetMapping("/desk/mediation/calendar")
    Mono<Rendering> calendar(ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return inRoom(
                who,
                () -> Rendering.view("mediation/calendar :: calendar")
                        .modelAttribute("calendar", lists.calendar(who, locale))
                        .modelAttribute("back", RoomLists.DAYS_BACK)
                        .modelAttribute("ahead", RoomLists.DAYS_AHEAD)
                        .build());
    }

    /** Takes a dispute in, and goes on to its page. */
    @PostMapping("/desk/mediation")
    Mono<Rendering> open(ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return exchange.getFormData()
                .flatMap(form -> inRoom(who, () -> open(form, new FormRequest(who, exchange), locale)));
    }

    private Rendering open(MultiValueMap<String, String> form, FormRequest request, Locale locale) {
        TypedDispute typed = TypedDispute.of(form);
        String key = FormRequest.keyOf(form);
        try {
            CaseId begun = registering.begin(request.once(typed.body(json), key), CaseKind.MEDIATION);
            return Rendering.redirectTo("/cases/" + begun)
                    .status(HttpStatus.SEE_OTHER)
                    .build();
        } catch (ProblemException refused) {
            return show(
                            "mediation",
                            request.who(),
                            locale,
                            typed,
                            sentences.say(Language.of(() -> locale), refused.problem()))
                    .status(HttpStatus.valueOf(refused.problem().status()))
                    .build();
        }
    }

    private Rendering.Builder<?> show(
            String template, Principal who, Locale locale, TypedDispute typed, List<String> wrong) {
        return Rendering.view(template)
                .modelAttribute("columns", lists.columns(who, locale))
                .modelAttribute("typed", typed.fields())
                .modelAttribute("key", UUID.randomUUID().toString())
                .modelAttribute("wrong", wrong);
    }

    private Mono<Rendering> inRoom(Principal who, Supplier<Rendering> page) {
        return desks.at(Desk.MEDIATION, who, page);
    }
}

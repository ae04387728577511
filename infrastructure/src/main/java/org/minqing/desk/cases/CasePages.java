package org.minqing.desk.cases;

import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.minqing.api.PersonalData;
import org.minqing.desk.FormRequest;
import org.minqing.desk.PageLanguage;
import org.minqing.http.Problem;
import org.minqing.http.ProblemException;
import org.minqing.http.Requests;
import org.minqing.http.cases.CaseOpening;
import org.minqing.identity.IdentityReveals;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The page of one case, the same for all: what it is, what can be done now, and all that happened. */
@Controller
class CasePages {

    private final CaseOpening cases;
    private final CaseViews views;
    private final RepeatViews repeats;
    private final FormCommands commands;
    private final Conflicts conflicts;
    private final IdentityReveals reveals;
    private final Requests requests;
    private final JsonMapper json;

    CasePages(
            CaseOpening cases,
            CaseViews views,
            RepeatViews repeats,
            FormCommands commands,
            Conflicts conflicts,
            IdentityReveals reveals,
            Requests requests,
            JsonMapper json) {
        this.cases = cases;
        this.views = views;
        this.repeats = repeats;
        this.commands = commands;
        this.conflicts = conflicts;
        this.reveals = reveals;
        this.requests = requests;
        this.json = json;
    }

    @GetMapping("/cases/{id}")
    Mono<Rendering> page(@PathVariable String id, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return Mono.fromCallable(
                        () -> show("case", id, who, locale, Refused.NOTHING).build())
                .subscribeOn(requests.threads());
    }

    /** How it stands, without the forms; asked for by the page itself where something may have changed. */
    @GetMapping("/cases/{id}/standing")
    Mono<Rendering> standing(@PathVariable String id, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return Mono.fromCallable(() -> show("case/standing :: standing", id, who, locale, Refused.NOTHING)
                        .build())
                .subscribeOn(requests.threads());
    }

    /**
     * What may be the same matter, asked for by the page itself: nobody waits for it, and the case is opened but once.
     *
     * @param version which the page shows
     */
    @GetMapping("/cases/{id}/similar")
    Mono<Rendering> similar(
            @PathVariable String id, @RequestParam long version, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return Mono.fromCallable(() -> Rendering.view("case/similar :: similar")
                        .modelAttribute("similar", repeats.view(id, version, who, locale))
                        .build())
                .subscribeOn(requests.threads());
    }

    @PostMapping("/cases/{id}/{command}")
    Mono<Rendering> command(
            @PathVariable String id, @PathVariable String command, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return exchange.getFormData()
                .flatMap(typed -> Mono.fromCallable(() -> {
                            Optional<Refused> filled = commands.filled(command, typed);
                            if (filled.isPresent()) {
                                return show("case", id, who, locale, filled.get())
                                        .build();
                            }
                            try {
                                commands.give(new FormRequest(who, exchange), id, command, typed);
                                return Rendering.redirectTo("/cases/" + id)
                                        .status(HttpStatus.SEE_OTHER)
                                        .build();
                            } catch (ProblemException refused) {
                                Problem problem = refused.problem();
                                return show("case", id, who, locale, commands.refused(command, typed, problem, locale))
                                        .status(HttpStatus.valueOf(problem.status()))
                                        .build();
                            }
                        })
                        .subscribeOn(requests.threads()));
    }

    /** Shows one person in full, for a minute and for a purpose. */
    @PostMapping("/cases/{id}/persons/{person}/reveal")
    Mono<Rendering> reveal(
            @PathVariable String id, @PathVariable String person, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
        return exchange.getFormData()
                .flatMap(typed -> Mono.fromCallable(() -> {
                            try {
                                PersonalData shown = reveals.reveal(who, id, asked(person, typed));
                                return show("case", id, who, locale, Refused.NOTHING)
                                        .modelAttribute("revealed", shown)
                                        .build();
                            } catch (ProblemException refused) {
                                return show(
                                                "case",
                                                id,
                                                who,
                                                locale,
                                                commands.refused("reveal", typed, refused.problem(), locale))
                                        .status(HttpStatus.valueOf(
                                                refused.problem().status()))
                                        .build();
                            }
                        })
                        .subscribeOn(requests.threads()));
    }

    /** Words of one's own count more than the purpose that was chosen for one. */
    private ObjectNode asked(String person, MultiValueMap<String, String> typed) {
        String purpose = Optional.ofNullable(typed.getFirst("own"))
                .filter(own -> !own.isBlank())
                .or(() -> Optional.ofNullable(typed.getFirst("purpose")))
                .orElse("");
        return json.createObjectNode().put("personId", person).put("purpose", purpose);
    }

    private Rendering.Builder<?> show(String template, String id, Principal who, Locale locale, Refused refused) {
        CaseView shown = views.view(cases.open(id, who), who, locale);
        return Rendering.view(template)
                .modelAttribute("shown", shown)
                .modelAttribute("conflict", conflicts.of(shown, shown.offers(refused.word()), refused, locale))
                .modelAttribute("refused", refused);
    }
}

package org.minqing.desk.cases;

import java.security.Principal;
import java.util.Locale;
import java.util.Optional;
import org.minqing.api.PersonalData;
import org.minqing.desk.AfterSaving;
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
import org.springframework.web.util.UriComponentsBuilder;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The page of one case, the same for all: what it is, what can be done now, and all that happened. */
@Controller
class CasePages {

    private final CaseOpening cases;
    private final CaseViews views;
    private final RepeatViews repeats;
    private final Beside beside;
    private final JustActed justActed;
    private final FormCommands commands;
    private final Conflicts conflicts;
    private final IdentityReveals reveals;
    private final Requests requests;
    private final JsonMapper json;

    CasePages(
            CaseOpening cases,
            CaseViews views,
            RepeatViews repeats,
            Beside beside,
            JustActed justActed,
            FormCommands commands,
            Conflicts conflicts,
            IdentityReveals reveals,
            Requests requests,
            JsonMapper json) {
        this.cases = cases;
        this.views = views;
        this.repeats = repeats;
        this.beside = beside;
        this.justActed = justActed;
        this.commands = commands;
        this.conflicts = conflicts;
        this.reveals = reveals;
        this.requests = requests;
        this.json = json;
    }

    @GetMapping("/cases/{id}")
    Mono<Rendering> page(
            @PathVariable String id,
            @RequestParam Optional<String> did,
            @RequestParam Optional<String> what,
            ServerWebExchange exchange,
            Principal who) {
        return Mono.fromCallable(() -> show("case", id, exchange, who, Refused.NOTHING)
                        .modelAttribute("done", justActed.find(did, what, who))
                        .build())
                .subscribeOn(requests.threads());
    }

    /** The case behind or before this one in the list that somebody came from. */
    @GetMapping("/cases/{id}/beside")
    Mono<Rendering> beside(@PathVariable String id, @RequestParam int by, ServerWebExchange exchange, Principal who) {
        return Mono.fromCallable(() -> goTo(InView.of(exchange)
                        .map(view -> beside.address(who, view, id, Integer.signum(by)))
                        .orElse("/cases/" + id)))
                .subscribeOn(requests.threads());
    }

    /** How it stands, without the forms; asked for by the page itself where something may have changed. */
    @GetMapping("/cases/{id}/standing")
    Mono<Rendering> standing(@PathVariable String id, ServerWebExchange exchange, Principal who) {
        return Mono.fromCallable(() -> show("case/standing :: standing", id, exchange, who, Refused.NOTHING)
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
                                return show("case", id, exchange, who, filled.get())
                                        .build();
                            }
                            try {
                                commands.give(new FormRequest(who, exchange), id, command, typed);
                                return goTo(afterwards(id, command, exchange, who));
                            } catch (ProblemException refused) {
                                Problem problem = refused.problem();
                                return show(
                                                "case",
                                                id,
                                                exchange,
                                                who,
                                                commands.refused(command, typed, problem, locale))
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
                                return show("case", id, exchange, who, Refused.NOTHING)
                                        .modelAttribute("revealed", shown)
                                        .build();
                            } catch (ProblemException refused) {
                                return show(
                                                "case",
                                                id,
                                                exchange,
                                                who,
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

    /** Where one goes on once a command was carried out. What was done is said there. */
    private String afterwards(String id, String command, ServerWebExchange exchange, Principal who) {
        Optional<InView> view = InView.of(exchange);
        String onward = switch (AfterSaving.of(exchange)) {
            case NEXT -> view.map(list -> beside.address(who, list, id, 1)).orElse("/cases/" + id);
            case STAY -> "/cases/" + id + view.map(InView::query).orElse("");
            case CLOSE -> view.map(InView::back).orElse("/cases");
        };
        // Its own page shows what became of it.
        return onward.startsWith("/cases/" + id)
                ? onward
                : JustActed.told(UriComponentsBuilder.fromUriString(onward), id, command)
                        .build()
                        .toUriString();
    }

    private static Rendering goTo(String address) {
        return Rendering.redirectTo(address).status(HttpStatus.SEE_OTHER).build();
    }

    private Rendering.Builder<?> show(
            String template, String id, ServerWebExchange exchange, Principal who, Refused refused) {
        Optional<InView> view = InView.of(exchange);
        Locale locale = PageLanguage.of(exchange);
        CaseView shown = views.view(cases.open(id, who), who, locale);
        return Rendering.view(template)
                .modelAttribute("shown", shown)
                .modelAttribute("conflict", conflicts.of(shown, shown.offers(refused.word()), refused, locale))
                .modelAttribute("list", view.map(InView::back))
                .modelAttribute("viewed", view.map(InView::query).orElse(""))
                .modelAttribute("done", Optional.empty())
                .modelAttribute("refused", refused);
    }
}

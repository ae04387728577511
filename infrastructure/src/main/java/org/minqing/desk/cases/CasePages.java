package org.minqing.desk.cases;

import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.CommandName;
import org.minqing.api.PersonalData;
import org.minqing.desk.PageLanguage;
import org.minqing.http.Language;
import org.minqing.http.Problem;
import org.minqing.http.ProblemException;
import org.minqing.http.Request;
import org.minqing.http.Requests;
import org.minqing.http.Sentences;
import org.minqing.http.cases.CaseOpening;
import org.minqing.http.commands.Commanding;
import org.minqing.identity.IdentityReveals;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
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
    private final Rights rights;
    private final IdentityReveals reveals;
    private final Commanding commanding;
    private final Requests requests;
    private final Sentences sentences;
    private final JsonMapper json;
    private final TypedCommand typedCommand;

    CasePages(
            CaseOpening cases,
            CaseViews views,
            Rights rights,
            IdentityReveals reveals,
            Commanding commanding,
            Requests requests,
            Sentences sentences,
            JsonMapper json,
            ZoneId zone) {
        this.cases = cases;
        this.views = views;
        this.rights = rights;
        this.reveals = reveals;
        this.commanding = commanding;
        this.requests = requests;
        this.sentences = sentences;
        this.json = json;
        this.typedCommand = new TypedCommand(json, zone);
    }

    /**
     * A form that was not carried out, with what was typed into it.
     *
     * @param word of the command; empty where there is none
     * @param sentences what is wrong, one after another
     * @param stale others changed the case meanwhile
     */
    record Refused(String word, Map<String, String> typed, List<String> sentences, boolean stale) {
        static final Refused NOTHING = new Refused("", Map.of(), List.of(), false);
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

    @PostMapping("/cases/{id}/{command}")
    Mono<Rendering> command(
            @PathVariable String id, @PathVariable String command, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return exchange.getFormData()
                .flatMap(typed -> Mono.fromCallable(() -> {
                            try {
                                give(id, command, typed, exchange, who);
                                return Rendering.redirectTo("/cases/" + id)
                                        .status(HttpStatus.SEE_OTHER)
                                        .build();
                            } catch (ProblemException refused) {
                                Problem problem = refused.problem();
                                return show("case", id, who, locale, refused(command, typed, problem, locale))
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
                                                refused("reveal", typed, refused.problem(), locale))
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

    private void give(
            String id, String word, MultiValueMap<String, String> typed, ServerWebExchange exchange, Principal who) {
        CaseKind kind = cases.open(id, who).stream().getFirst().event().kind();
        CommandName command = CommandName.parse(kind, word)
                .orElseThrow(() -> Problem.of(404, "request.unknown-command").asException());
        HttpHeaders headers = new HttpHeaders();
        headers.addAll(exchange.getRequest().getHeaders());
        Optional.ofNullable(typed.getFirst("version")).ifPresent(version -> headers.set("If-Match", version));
        byte[] body = typedCommand
                .body(CommandFields.of(command.type()), typed)
                .toString()
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        headers.set(HttpHeaders.CONTENT_TYPE, "application/json");
        commanding.give(new Request(who, exchange.getRequest().getPath().value(), headers, body), kind, id, word);
    }

    private Refused refused(String word, MultiValueMap<String, String> typed, Problem problem, Locale locale) {
        MultiValueMap<String, String> kept = new LinkedMultiValueMap<>(typed);
        kept.remove("_csrf");
        List<String> said = sentences.say(Language.of(() -> locale), problem);
        boolean stale = problem.code().equals(CaseRejection.CHANGED_MEANWHILE.code());
        return new Refused(word, kept.toSingleValueMap(), said, stale);
    }

    private Rendering.Builder<?> show(String template, String id, Principal who, Locale locale, Refused refused) {
        return Rendering.view(template)
                .modelAttribute("mayTakeCalls", rights.may(who, Deed.SEARCH_PERSONS))
                .modelAttribute("shown", views.view(cases.open(id, who), who, locale))
                .modelAttribute("refused", refused);
    }
}

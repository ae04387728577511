package org.minqing.desk.hotline;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.minqing.desk.AfterSaving;
import org.minqing.desk.FormRequest;
import org.minqing.desk.PageLanguage;
import org.minqing.desk.TypedFields;
import org.minqing.http.Language;
import org.minqing.http.Problem;
import org.minqing.http.ProblemException;
import org.minqing.http.Requests;
import org.minqing.http.Sentences;
import org.minqing.http.cases.CaseOpening;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * The hotline desk (热线坐席): a call is typed in the order in which it is spoken, and one key says what becomes of it. A number
 * never stands in an address.
 */
@Controller
class HotlineDesk {

    private final CaseOpening cases;
    private final HotlineViews views;
    private final Duplicates duplicates;
    private final CallDrafts drafts;
    private final CallTaking calls;
    private final Rights rights;
    private final Requests requests;
    private final Sentences sentences;

    HotlineDesk(
            CaseOpening cases,
            HotlineViews views,
            Duplicates duplicates,
            CallDrafts drafts,
            CallTaking calls,
            Rights rights,
            Requests requests,
            Sentences sentences) {
        this.cases = cases;
        this.views = views;
        this.duplicates = duplicates;
        this.drafts = drafts;
        this.calls = calls;
        this.rights = rights;
        this.requests = requests;
        this.sentences = sentences;
    }

    /**
     * @param call of one that a telephone system announced
     * @param done the request that was registered last
     */
    @GetMapping("/desk/hotline")
    Mono<Rendering> page(
            @RequestParam Optional<String> call,
            @RequestParam Optional<String> done,
            ServerWebExchange exchange,
            Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return Mono.fromCallable(() -> {
                    rights.demand(who, Deed.SEARCH_PERSONS);
                    TypedCall typed = call.flatMap(id -> drafts.pickUp(id, who.getName()))
                            .or(() -> drafts.find(CallDrafts.of(who.getName())))
                            .map(TypedFields::new)
                            .map(TypedCall::new)
                            .orElse(TypedCall.NOTHING);
                    return show(who, locale, typed, List.of())
                            .modelAttribute("done", done.flatMap(id -> matter(who, id, locale)))
                            .build();
                })
                .subscribeOn(requests.threads());
    }

    /** An address that somebody changed names no case. */
    private Optional<Caller.Matter> matter(Principal who, String id, Locale locale) {
        try {
            return Optional.of(views.matter(cases.open(id, who), locale));
        } catch (ProblemException none) {
            return Optional.empty();
        }
    }

    /** Who that number is. */
    @PostMapping("/desk/hotline/caller")
    Mono<Rendering> caller(ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return typed(
                exchange,
                typed -> Rendering.view("hotline/caller :: caller")
                        .modelAttribute("typed", typed.fields())
                        .modelAttribute("callers", views.callers(who, typed, locale))
                        .build());
    }

    /** What may have been told already. */
    @PostMapping("/desk/hotline/similar")
    Mono<Rendering> similar(ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return typed(
                exchange,
                typed -> Rendering.view("hotline/similar :: similar")
                        .modelAttribute("similar", duplicates.similar(who, typed, locale))
                        .build());
    }

    /** Keeps what was typed so far. */
    @PostMapping("/desk/hotline/draft")
    Mono<Rendering> keep(ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return typed(exchange, typed -> {
            rights.demand(who, Deed.SEARCH_PERSONS);
            drafts.save(CallDrafts.of(who.getName()), typed.fields());
            return Rendering.view("hotline/kept :: call")
                    .modelAttribute("since", views.since(who, locale))
                    .build();
        });
    }

    @PostMapping("/desk/hotline/new")
    Mono<Rendering> startAnew(ServerWebExchange exchange, Principal who) {
        return typed(exchange, _ -> {
            drafts.discard(CallDrafts.of(who.getName()));
            return Rendering.redirectTo("/desk/hotline")
                    .status(HttpStatus.SEE_OTHER)
                    .build();
        });
    }

    @PostMapping("/desk/hotline")
    Mono<Rendering> register(ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return exchange.getFormData()
                .flatMap(form -> Mono.fromCallable(() -> register(form, exchange, who, locale))
                        .subscribeOn(requests.threads()));
    }

    private Rendering register(
            MultiValueMap<String, String> form, ServerWebExchange exchange, Principal who, Locale locale) {
        TypedCall typed = TypedCall.of(form);
        WhatToDo what = typed.get("join")
                .map(_ -> WhatToDo.JOIN)
                .orElseGet(() ->
                        WhatToDo.of(Optional.ofNullable(form.getFirst("what")).orElse("")));
        String key = Optional.ofNullable(form.getFirst("key"))
                .orElseGet(() -> UUID.randomUUID().toString());
        try {
            CallTaking.Taken taken = calls.take(new FormRequest(who, exchange), typed, what, key);
            // Where the case refused what was to be done with it, its own page says what can be done.
            return taken.refused()
                    .map(problem -> refused(problem, TypedCall.NOTHING, matter(who, taken.id(), locale), who, locale))
                    .orElseGet(() -> done(taken.id(), AfterSaving.of(exchange)));
        } catch (ProblemException refused) {
            return refused(refused.problem(), typed, Optional.empty(), who, locale);
        }
    }

    private Rendering refused(
            Problem problem, TypedCall typed, Optional<Caller.Matter> done, Principal who, Locale locale) {
        return show(who, locale, typed, sentences.say(Language.of(() -> locale), problem))
                .status(HttpStatus.valueOf(problem.status()))
                .modelAttribute("done", done)
                .build();
    }

    /** The next call, unless somebody wants to stay with this one. */
    private static Rendering done(String id, AfterSaving chosen) {
        return Rendering.redirectTo(chosen == AfterSaving.STAY ? "/cases/" + id : "/desk/hotline?done=" + id)
                .status(HttpStatus.SEE_OTHER)
                .build();
    }

    private Rendering.Builder<?> show(Principal who, Locale locale, TypedCall typed, List<String> wrong) {
        return Rendering.view("hotline")
                .modelAttribute("typed", typed.fields())
                .modelAttribute("key", UUID.randomUUID().toString())
                .modelAttribute("callers", views.callers(who, typed, locale))
                .modelAttribute("similar", duplicates.similar(who, typed, locale))
                .modelAttribute("since", views.since(who, locale))
                .modelAttribute("callBacks", views.callBacks(who, locale))
                .modelAttribute("actions", WhatToDo.values())
                .modelAttribute("wrong", wrong);
    }

    private Mono<Rendering> typed(ServerWebExchange exchange, Function<TypedCall, Rendering> work) {
        return exchange.getFormData()
                .flatMap(form ->
                        Mono.fromCallable(() -> work.apply(TypedCall.of(form))).subscribeOn(requests.threads()));
    }
}

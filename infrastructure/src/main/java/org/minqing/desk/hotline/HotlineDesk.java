package org.minqing.desk.hotline;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
 * The hotline desk (热线坐席): a call is typed in the order in which it is spoken, and one key says what becomes of it. Others
 * wait half typed meanwhile. A number never stands in an address.
 */
@Controller
class HotlineDesk {

    private static final String DESK = "/desk/hotline";

    private final CaseOpening cases;
    private final HotlineViews views;
    private final Duplicates duplicates;
    private final OperatorCalls drafts;
    private final CallList list;
    private final CallTaking calls;
    private final Rights rights;
    private final Requests requests;
    private final Sentences sentences;

    HotlineDesk(
            CaseOpening cases,
            HotlineViews views,
            Duplicates duplicates,
            OperatorCalls drafts,
            CallList list,
            CallTaking calls,
            Rights rights,
            Requests requests,
            Sentences sentences) {
        this.cases = cases;
        this.views = views;
        this.duplicates = duplicates;
        this.drafts = drafts;
        this.list = list;
        this.calls = calls;
        this.rights = rights;
        this.requests = requests;
        this.sentences = sentences;
    }

    /** The call that is in the form. */
    private record AtHand(String draft, TypedCall typed) {

        static AtHand anew() {
            return new AtHand(OperatorCalls.fresh(), TypedCall.NOTHING);
        }

        static AtHand of(OperatorCalls.Kept kept) {
            return new AtHand(kept.id(), new TypedCall(new TypedFields(kept.fields())));
        }

        static AtHand of(MultiValueMap<String, String> form) {
            return new AtHand(draftOf(form), TypedCall.of(form));
        }
    }

    private static String draftOf(MultiValueMap<String, String> form) {
        return Optional.ofNullable(form.getFirst("draft"))
                .filter(id -> !id.isBlank())
                .orElseGet(OperatorCalls::fresh);
    }

    /**
     * Opens what was typed last where the address names no call, so that nothing has to be looked for after a crash.
     *
     * @param call of one that a telephone system announced
     * @param draft one of those that wait
     * @param fresh an empty form; what is half typed waits
     * @param done the request that was registered last
     */
    @GetMapping(DESK)
    Mono<Rendering> page(
            @RequestParam Optional<String> call,
            @RequestParam Optional<String> draft,
            @RequestParam("new") Optional<String> fresh,
            @RequestParam Optional<String> done,
            ServerWebExchange exchange,
            Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return Mono.fromCallable(() -> {
                    rights.demand(who, Deed.SEARCH_PERSONS);
                    Optional<String> wanted =
                            call.flatMap(id -> drafts.pickUp(id, who.getName())).or(() -> draft);
                    boolean empty = wanted.isEmpty() && (fresh.isPresent() || done.isPresent());
                    AtHand atHand = empty ? AtHand.anew() : opened(who, wanted);
                    return show(who, locale, atHand, List.of())
                            .modelAttribute("done", done.flatMap(id -> matter(who, id, locale)))
                            .build();
                })
                .subscribeOn(requests.threads());
    }

    /** An address that somebody changed, or of a call that is done with, names none. */
    private AtHand opened(Principal who, Optional<String> wanted) {
        return drafts.all(who.getName()).stream()
                .filter(kept -> wanted.isEmpty() || wanted.get().equals(kept.id()))
                .findFirst()
                .map(AtHand::of)
                .orElseGet(AtHand::anew);
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
        return typed(exchange, form -> {
            TypedCall typed = TypedCall.of(form);
            return Rendering.view("hotline/caller :: caller")
                    .modelAttribute("typed", typed.fields())
                    .modelAttribute("callers", views.callers(who, typed, locale))
                    .build();
        });
    }

    /** What may have been told already. */
    @PostMapping("/desk/hotline/similar")
    Mono<Rendering> similar(ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return typed(
                exchange,
                form -> Rendering.view("hotline/similar :: similar")
                        .modelAttribute("similar", duplicates.similar(who, TypedCall.of(form), locale))
                        .build());
    }

    /** Keeps what was typed so far. */
    @PostMapping("/desk/hotline/draft")
    Mono<Rendering> keep(ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return typed(exchange, form -> {
            rights.demand(who, Deed.SEARCH_PERSONS);
            AtHand atHand = AtHand.of(form);
            return Rendering.view("hotline/kept :: call")
                    .modelAttribute(
                            "saved",
                            drafts.save(
                                    who.getName(),
                                    atHand.draft(),
                                    atHand.typed().fields()))
                    .modelAttribute("since", views.since(atHand.draft(), locale))
                    .build();
        });
    }

    /** An empty form for the next call; the one at hand waits. */
    @PostMapping("/desk/hotline/new")
    Mono<Rendering> startAnew(ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return typed(exchange, form -> kept(who, form, locale).orElseGet(() -> to(DESK + "?new=true")));
    }

    /** The call at hand is offered to one of the colleagues, or to all. */
    @PostMapping("/desk/hotline/offer")
    Mono<Rendering> offer(ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return typed(
                exchange,
                form -> kept(who, form, locale).orElseGet(() -> {
                    list.offer(
                            who,
                            draftOf(form),
                            Optional.ofNullable(form.getFirst("to")).orElse(""));
                    return to(DESK + "?draft=" + draftOf(form));
                }));
    }

    /** And to nobody any more. */
    @PostMapping("/desk/hotline/keep")
    Mono<Rendering> keepForOneself(ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return typed(
                exchange,
                form -> kept(who, form, locale).orElseGet(() -> {
                    drafts.offer(who.getName(), draftOf(form), Optional.empty());
                    return to(DESK + "?draft=" + draftOf(form));
                }));
    }

    /** @return the page that says why, where it is not kept: nobody goes on to another call before they know */
    private Optional<Rendering> kept(Principal who, MultiValueMap<String, String> form, Locale locale) {
        rights.demand(who, Deed.SEARCH_PERSONS);
        AtHand atHand = AtHand.of(form);
        return Optional.of(atHand)
                .filter(call -> call.typed().isBegun())
                .map(call ->
                        drafts.save(who.getName(), call.draft(), call.typed().fields()))
                .filter(saved -> saved != OperatorCalls.Saved.KEPT)
                .map(saved -> refused(notKept(saved), atHand, Optional.empty(), who, locale));
    }

    private static Problem notKept(OperatorCalls.Saved saved) {
        return Problem.of(
                409,
                saved == OperatorCalls.Saved.FULL ? "hotline.too-many-calls" : "hotline.call-taken-over",
                Map.of("most", Integer.toString(OperatorCalls.MOST)));
    }

    /** What was typed of a call is thrown away. */
    @PostMapping("/desk/hotline/discard")
    Mono<Rendering> discard(ServerWebExchange exchange, Principal who) {
        return typed(exchange, form -> {
            drafts.discard(who.getName(), draftOf(form));
            return to(DESK + "?new=true");
        });
    }

    /** What others offer; asked for by the page itself now and then. */
    @GetMapping("/desk/hotline/offered")
    Mono<Rendering> offered(ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return Mono.fromCallable(() -> {
                    rights.demand(who, Deed.SEARCH_PERSONS);
                    return Rendering.view("hotline/calls :: offered")
                            .modelAttribute("others", list.others(who, locale))
                            .build();
                })
                .subscribeOn(requests.threads());
    }

    @PostMapping("/desk/hotline/take")
    Mono<Rendering> takeOver(ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return typed(exchange, form -> {
            rights.demand(who, Deed.SEARCH_PERSONS);
            return list.takeOver(who, draftOf(form))
                    ? to(DESK + "?draft=" + draftOf(form))
                    : refused(Problem.of(409, "hotline.call-gone"), AtHand.anew(), Optional.empty(), who, locale);
        });
    }

    @PostMapping(DESK)
    Mono<Rendering> register(ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return typed(exchange, form -> register(form, exchange, who, locale));
    }

    private Rendering register(
            MultiValueMap<String, String> form, ServerWebExchange exchange, Principal who, Locale locale) {
        AtHand atHand = AtHand.of(form);
        TypedCall typed = atHand.typed();
        WhatToDo what = typed.get("join")
                .map(_ -> WhatToDo.JOIN)
                .orElseGet(() ->
                        WhatToDo.of(Optional.ofNullable(form.getFirst("what")).orElse("")));
        String key = FormRequest.keyOf(form);
        try {
            CallTaking.Taken taken = calls.take(new FormRequest(who, exchange), typed, atHand.draft(), what, key);
            // Where the case refused what was to be done with it, its own page says what can be done.
            return taken.refused()
                    .map(problem -> refused(problem, AtHand.anew(), matter(who, taken.id(), locale), who, locale))
                    // The next call, unless somebody wants to stay with this one.
                    .orElseGet(() -> to(
                            AfterSaving.of(exchange) == AfterSaving.STAY
                                    ? "/cases/" + taken.id()
                                    : DESK + "?done=" + taken.id()));
        } catch (ProblemException refused) {
            return refused(refused.problem(), atHand, Optional.empty(), who, locale);
        }
    }

    private Rendering refused(
            Problem problem, AtHand atHand, Optional<Caller.Matter> done, Principal who, Locale locale) {
        return show(who, locale, atHand, sentences.say(Language.of(() -> locale), problem))
                .status(HttpStatus.valueOf(problem.status()))
                .modelAttribute("done", done)
                .build();
    }

    private static Rendering to(String address) {
        return Rendering.redirectTo(address).status(HttpStatus.SEE_OTHER).build();
    }

    private Rendering.Builder<?> show(Principal who, Locale locale, AtHand atHand, List<String> wrong) {
        List<CallList.Own> own = list.own(who, locale);
        return Rendering.view("hotline")
                .modelAttribute("typed", atHand.typed().fields())
                .modelAttribute("draft", atHand.draft())
                .modelAttribute("own", own)
                .modelAttribute(
                        "isOffered",
                        own.stream()
                                .anyMatch(call -> call.id().equals(atHand.draft())
                                        && call.offered().isPresent()))
                .modelAttribute("others", list.others(who, locale))
                .modelAttribute("colleagues", list.colleagues(who))
                .modelAttribute("key", UUID.randomUUID().toString())
                .modelAttribute("callers", views.callers(who, atHand.typed(), locale))
                .modelAttribute("similar", duplicates.similar(who, atHand.typed(), locale))
                .modelAttribute("since", views.since(atHand.draft(), locale))
                .modelAttribute("callBacks", views.callBacks(who, locale))
                .modelAttribute("actions", WhatToDo.values())
                .modelAttribute("wrong", wrong);
    }

    private Mono<Rendering> typed(ServerWebExchange exchange, Function<MultiValueMap<String, String>, Rendering> work) {
        return exchange.getFormData()
                .flatMap(form -> Mono.fromCallable(() -> work.apply(form)).subscribeOn(requests.threads()));
    }
}

package org.minqing.desk.presence;

import java.security.Principal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.CommandName;
import org.minqing.api.query.LadderQuery;
import org.minqing.api.query.Scope;
import org.minqing.desk.PageLanguage;
import org.minqing.desk.PageWords;
import org.minqing.desk.cases.CodeNames;
import org.minqing.desk.presence.OpenableCases.Openable;
import org.minqing.desk.presence.Presence.Present;
import org.minqing.http.OpenEnd;
import org.minqing.http.Problem;
import org.minqing.http.Requests;
import org.minqing.http.cases.StandingCase;
import org.minqing.http.figures.LiveFigures;
import org.minqing.security.right.Rights;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A page that has a case open says so now and then, with the form that is being typed into and nothing of what is typed; it hears
 * who else does, and that something was done where the case is.
 */
@RestController
class PresenceController {

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Pattern PAGE = Pattern.compile("[0-9a-z]{1,40}");

    private final Presence presence;
    private final OpenableCases cases;
    private final CodeNames names;
    private final LiveFigures figures;
    private final Rights rights;
    private final Requests requests;
    private final OpenEnd openEnd;
    private final MessageSource messages;
    private final ZoneId zone;

    PresenceController(
            Presence presence,
            OpenableCases cases,
            CodeNames names,
            LiveFigures figures,
            Rights rights,
            Requests requests,
            OpenEnd openEnd,
            MessageSource messages,
            ZoneId zone) {
        this.presence = presence;
        this.cases = cases;
        this.names = names;
        this.figures = figures;
        this.rights = rights;
        this.requests = requests;
        this.openEnd = openEnd;
        this.messages = messages;
        this.zone = zone;
    }

    /**
     * Somebody else, in words.
     *
     * @param typing into a form
     */
    record Told(String said, boolean typing) {}

    /** One beat of a page, or its last; answered with who else is there. */
    @PostMapping(path = "/cases/{id}/presence", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<List<Told>>> beat(@PathVariable String id, ServerWebExchange exchange, Principal who) {
        PageWords words = words(exchange);
        return exchange.getFormData()
                .flatMap(said -> Mono.fromCallable(() -> beat(id, who, said)).subscribeOn(requests.threads()))
                .map(others ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(told(others, words)));
    }

    private List<Present> beat(String id, Principal who, MultiValueMap<String, String> said) {
        Openable open = openable(id, who);
        Presence.Page page = new Presence.Page(
                who.getName(),
                Optional.ofNullable(said.getFirst("page"))
                        .filter(text -> PAGE.matcher(text).matches())
                        .orElse(""));
        if (said.containsKey("left")) {
            presence.left(open.id(), page);
        } else {
            CaseKind kind = open.standing().file().kind();
            presence.seen(
                    open.id(),
                    page,
                    Optional.ofNullable(said.getFirst("form"))
                            .filter(word -> CommandName.parse(kind, word).isPresent()));
        }
        return presence.others(open.id(), who.getName());
    }

    /** Everything that a page of a case listens to, in one stream: a browser opens only a few to the same place. */
    @GetMapping(path = "/cases/{id}/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Mono<ResponseEntity<Flux<ServerSentEvent<List<Told>>>>> stream(
            @PathVariable String id, ServerWebExchange exchange, Principal who) {
        PageWords words = words(exchange);
        return blocking(() -> openable(id, who))
                .map(open -> ResponseEntity.ok()
                        .contentType(MediaType.TEXT_EVENT_STREAM)
                        .header("Cache-Control", "no-store")
                        .header("X-Accel-Buffering", "no")
                        .body(events(open, who, words)));
    }

    private Flux<ServerSentEvent<List<Told>>> events(Openable open, Principal who, PageWords words) {
        String id = open.id().toString();
        Flux<ServerSentEvent<List<Told>>> done =
                figures.of(scope(open.standing(), who)).map(_ -> event("metrics", List.of()));
        Flux<ServerSentEvent<List<Told>>> others =
                presence.of(open.id(), who.getName()).map(present -> event("presence", told(present, words)));
        Flux<ServerSentEvent<List<Told>>> alive = Flux.interval(HEARTBEAT)
                .onBackpressureDrop()
                .map(_ -> ServerSentEvent.<List<Told>>builder().comment("").build());
        return openEnd.of(Flux.merge(1, done, others, alive))
                .concatMap(event -> blocking(() -> cases.find(id, who).map(_ -> event)), 1)
                .takeWhile(Optional::isPresent)
                .map(Optional::orElseThrow);
    }

    /** Where something that is done may be about this case. */
    private Scope scope(StandingCase standing, Principal who) {
        List<String> area =
                standing.file().area().map(AreaCode::toString).stream().toList();
        return rights.within(who, new LadderQuery(Scope.everything().within(area)))
                .scope();
    }

    private Openable openable(String id, Principal who) {
        return cases.find(id, who)
                .orElseThrow(
                        () -> Problem.of(404, CaseRejection.NOT_FOUND.code()).asException());
    }

    private List<Told> told(List<Present> others, PageWords words) {
        return others.stream().map(one -> told(one, words)).toList();
    }

    private Told told(Present one, PageWords words) {
        String name = names.person(one.account()).orElse(one.account());
        return one.form()
                .map(form -> new Told(words.say("case.present.types", name, words.say("command." + form)), true))
                .orElseGet(() -> new Told(words.say("case.present.looks", name), false));
    }

    private static ServerSentEvent<List<Told>> event(String name, List<Told> told) {
        return ServerSentEvent.<List<Told>>builder().event(name).data(told).build();
    }

    private <T> Mono<T> blocking(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(requests.threads());
    }

    private PageWords words(ServerWebExchange exchange) {
        Locale locale = PageLanguage.of(exchange);
        return new PageWords(messages, locale, zone);
    }
}

package org.minqing.desk.talk;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.minqing.api.NotebookEntryCommand;
import org.minqing.api.NotebookOutcome;
import org.minqing.api.OccasionId;
import org.minqing.api.TalkPointCommand;
import org.minqing.api.TalkPointRejection;
import org.minqing.desk.Desks;
import org.minqing.desk.Desks.Desk;
import org.minqing.desk.PageLanguage;
import org.minqing.desk.PageWords;
import org.minqing.desk.TypedFields;
import org.minqing.desk.reception.RuleWords;
import org.minqing.http.Problem;
import org.minqing.http.commands.NotebookKeeping;
import org.minqing.http.commands.TalkPointTending;
import org.minqing.http.commands.TalkPointTending.Doing;
import org.minqing.http.talk.TalkPointController;
import org.minqing.security.right.Rights;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where talk points are opened and tended, and what people say there is taken down. */
@Controller
class TalkPointPage {

    private static final int SIZE = 50;
    private static final int LAST_PAGE = 10_000;

    private static final List<String> FIELDS = List.of(
            "form",
            "name",
            "areaCode",
            "cells",
            "place",
            "worker",
            "adviser",
            "every",
            "weekday",
            "rule",
            "first",
            "from",
            "to",
            "reason",
            "said",
            "category",
            "outcome",
            "occurredAt",
            "person",
            "phone");

    private static final List<String> DONE = List.of(
            "open", "note", "change-worker", "set-legal-advice", "clear-legal-advice", "report-nothing", "close");

    private final Desks desks;
    private final TalkForms forms;
    private final TalkPointViews views;
    private final TalkPointTending tending;
    private final NotebookKeeping notebooks;
    private final Rights rights;
    private final Clock clock;
    private final MessageSource messages;
    private final ZoneId zone;
    private final JsonMapper json;

    TalkPointPage(
            Desks desks,
            TalkForms forms,
            TalkPointViews views,
            TalkPointTending tending,
            NotebookKeeping notebooks,
            Rights rights,
            Clock clock,
            MessageSource messages,
            ZoneId zone,
            JsonMapper json) {
        this.desks = desks;
        this.forms = forms;
        this.views = views;
        this.tending = tending;
        this.notebooks = notebooks;
        this.rights = rights;
        this.clock = clock;
        this.messages = messages;
        this.zone = zone;
        this.json = json;
    }

    /** @param done what was just done, in a word */
    @GetMapping("/desk/talk-points")
    Mono<Rendering> all(@RequestParam Optional<String> done, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return desks.at(
                Desk.RECEPTIONS,
                who,
                () -> showAll(who, locale, TypedFields.NOTHING, List.of())
                        .modelAttribute("done", done.filter(DONE::contains))
                        .build());
    }

    @PostMapping("/desk/talk-points")
    Mono<Rendering> open(ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return forms.sent(
                exchange,
                who,
                FIELDS,
                (request, typed) -> {
                    ObjectNode body = json.createObjectNode();
                    typed.put(body, "name", "areaCode", "place", "worker");
                    ArrayNode cells = body.putArray("cells");
                    Arrays.stream(typed.get("cells").orElse("").split("[\\s,，、;；]+"))
                            .filter(cell -> !cell.isEmpty())
                            .forEach(cells::add);
                    tending.openFromPage(request.of(body));
                    return "/desk/talk-points?done=open";
                },
                (typed, wrong) -> showAll(who, locale, typed, wrong));
    }

    /**
     * @param page of the notebook, from 0
     * @param done what was just done, in a word
     */
    @GetMapping("/desk/talk-points/{id}")
    Mono<Rendering> one(
            @PathVariable String id,
            @RequestParam Optional<Integer> page,
            @RequestParam Optional<String> done,
            ServerWebExchange exchange,
            Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return desks.at(
                Desk.RECEPTIONS,
                who,
                () -> showOne(id, Math.clamp(page.orElse(0), 0, LAST_PAGE), who, locale, TypedFields.NOTHING, List.of())
                        .modelAttribute("done", done.filter(DONE::contains))
                        .build());
    }

    @PostMapping("/desk/talk-points/{id}/notebook")
    Mono<Rendering> note(@PathVariable String id, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return forms.sent(
                exchange,
                who,
                FIELDS,
                (request, typed) -> {
                    OccasionId point = TalkPointController.point(id);
                    ObjectNode body = json.createObjectNode();
                    typed.put(body, "said", "areaCode", "category", "outcome", "occurredAt");
                    ObjectNode person = json.createObjectNode();
                    typed.get("person").ifPresent(name -> person.put("name", name));
                    typed.get("phone").ifPresent(phone -> person.put("phone", phone));
                    if (!person.isEmpty()) {
                        body.putArray("persons").add(person);
                    }
                    OccasionId entry = notebooks.noteFromPage(request.of(body), point);
                    return typed.get("outcome")
                                    .filter(NotebookOutcome.TO_BE_RAISED.name()::equals)
                                    .isPresent()
                            ? NotebookEntryPage.address(entry)
                            : address(point) + "?done=note";
                },
                (typed, wrong) -> showOne(id, 0, who, locale, typed, wrong));
    }

    /** Something is done with the point itself. */
    @PostMapping("/desk/talk-points/{id}/{doing}")
    Mono<Rendering> give(
            @PathVariable String id, @PathVariable String doing, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return forms.sent(
                exchange,
                who,
                FIELDS,
                (request, typed) -> {
                    OccasionId point = TalkPointController.point(id);
                    Doing word = Doing.of(doing);
                    tending.giveFromPage(request.of(body(word, typed)), point, word);
                    return address(point) + "?done=" + word.word();
                },
                (typed, wrong) -> showOne(id, 0, who, locale, typed, wrong));
    }

    private ObjectNode body(Doing doing, TypedFields typed) {
        ObjectNode body = json.createObjectNode();
        switch (doing) {
            case CHANGE_WORKER -> typed.put(body, "worker");
            case SET_LEGAL_ADVICE -> {
                typed.put(body, "adviser", "rule", "first", "from", "to");
                if (typed.get("rule").isEmpty()) {
                    RuleWords.written(typed.get("every"), typed.get("weekday"))
                            .ifPresent(rule -> body.put("rule", rule));
                }
            }
            case CLEAR_LEGAL_ADVICE, CLOSE -> typed.put(body, "reason");
            case REPORT_NOTHING -> {
                // There is nothing to say.
            }
        }
        return body;
    }

    static String address(OccasionId point) {
        return "/desk/talk-points/" + point;
    }

    private Rendering.Builder<?> showAll(Principal who, Locale locale, TypedFields typed, List<String> wrong) {
        TalkPointViews.Shown shown = views.all(who, locale);
        return common(Rendering.view("talk/points"), typed, wrong)
                .modelAttribute("points", shown.points())
                .modelAttribute("uncovered", shown.uncovered())
                .modelAttribute("opens", rights.may(who, TalkPointCommand.Open.class));
    }

    private Rendering.Builder<?> showOne(
            String id, int page, Principal who, Locale locale, TypedFields typed, List<String> wrong) {
        OccasionId point = TalkPointController.point(id);
        PointView shown = views.one(who, point, locale)
                .orElseThrow(() ->
                        Problem.of(404, TalkPointRejection.NOT_FOUND.code()).asException());
        boolean whole = views.seesAllOf(who, shown.areaCode());
        TalkPointViews.Notebook notebook = views.notebook(who, point, page, SIZE, locale);
        return common(Rendering.view("talk/point"), typed, wrong)
                .modelAttribute("point", shown)
                .modelAttribute("workers", whole ? views.workers(who, point) : List.of())
                .modelAttribute("entries", notebook.entries())
                .modelAttribute("total", notebook.total())
                .modelAttribute("page", page)
                .modelAttribute("more", (page + 1L) * SIZE < notebook.total())
                .modelAttribute("where", views.whereFor(who, shown.areaCode()))
                .modelAttribute("today", LocalDate.ofInstant(clock.instant(), zone))
                .modelAttribute("outcomes", NotebookOutcome.values())
                .modelAttribute("words", new PageWords(messages, locale, zone))
                .modelAttribute("notes", !shown.closed() && rights.may(who, NotebookEntryCommand.Note.class))
                .modelAttribute(
                        "reports", whole && !shown.closed() && rights.may(who, TalkPointCommand.ReportNothing.class))
                .modelAttribute("tends", whole && !shown.closed() && rights.may(who, TalkPointCommand.Close.class));
    }

    private static Rendering.Builder<?> common(Rendering.Builder<?> page, TypedFields typed, List<String> wrong) {
        return page.modelAttribute("typed", typed.fields())
                .modelAttribute("done", Optional.empty())
                .modelAttribute("key", UUID.randomUUID().toString())
                .modelAttribute("wrong", wrong);
    }
}

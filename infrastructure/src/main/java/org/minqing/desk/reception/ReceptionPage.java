package org.minqing.desk.reception;

import java.security.Principal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.minqing.api.ReceptionSeriesCommand;
import org.minqing.desk.Desks;
import org.minqing.desk.Desks.Desk;
import org.minqing.desk.FormRequest;
import org.minqing.desk.PageLanguage;
import org.minqing.desk.TypedFields;
import org.minqing.http.Language;
import org.minqing.http.ProblemException;
import org.minqing.http.Request;
import org.minqing.http.Sentences;
import org.minqing.http.commands.ReceptionHolding;
import org.minqing.http.commands.ReceptionHolding.Doing;
import org.minqing.http.reception.ReceptionController;
import org.minqing.security.right.Rights;
import org.springframework.format.annotation.DateTimeFormat;
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

/** Where reception sessions are laid down, moved and held, and where what people ask for there is registered. */
@Controller
class ReceptionPage {

    private static final int MONTHS = 3;

    private static final List<String> FIELDS = List.of(
            "form",
            "view",
            "name",
            "areaCode",
            "place",
            "host",
            "every",
            "weekday",
            "rule",
            "first",
            "from",
            "to",
            "day",
            "reason",
            "lastDay",
            "attendees",
            "matter",
            "subject",
            "category",
            "content",
            "person",
            "phone");

    private static final List<String> DONE = List.of("open", "end", "move", "cancel", "hold", "raise");

    private final Desks desks;
    private final ReceptionViews views;
    private final ReceptionHolding holding;
    private final Rights rights;
    private final Sentences sentences;
    private final JsonMapper json;

    ReceptionPage(
            Desks desks,
            ReceptionViews views,
            ReceptionHolding holding,
            Rights rights,
            Sentences sentences,
            JsonMapper json) {
        this.desks = desks;
        this.views = views;
        this.holding = holding;
        this.rights = rights;
        this.sentences = sentences;
        this.json = json;
    }

    /**
     * @param from the first day that is shown; the first of this month where it is left out
     * @param done what was just done, in a word
     */
    @GetMapping("/desk/receptions")
    Mono<Rendering> page(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam Optional<String> done,
            ServerWebExchange exchange,
            Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return atDesk(
                who,
                () -> show(who, from, locale, TypedFields.NOTHING, List.of())
                        .modelAttribute("done", done.filter(DONE::contains))
                        .build());
    }

    @PostMapping("/desk/receptions")
    Mono<Rendering> open(ServerWebExchange exchange, Principal who) {
        return sent(exchange, who, "open", (request, typed) -> {
            ObjectNode body = json.createObjectNode();
            typed.put(body, "name", "areaCode", "place", "host", "rule", "first", "from", "to");
            if (typed.get("rule").isEmpty()) {
                RuleWords.written(typed.get("every"), typed.get("weekday")).ifPresent(rule -> body.put("rule", rule));
            }
            holding.openFromPage(request.of(body));
        });
    }

    @PostMapping("/desk/receptions/{id}/end")
    Mono<Rendering> end(@PathVariable String id, ServerWebExchange exchange, Principal who) {
        return sent(exchange, who, "end", (request, typed) -> {
            ObjectNode body = json.createObjectNode();
            typed.put(body, "lastDay", "reason");
            holding.endFromPage(request.of(body), ReceptionController.series(id));
        });
    }

    /** Something is done with one session. */
    @PostMapping("/desk/receptions/{id}/{session}/{doing}")
    Mono<Rendering> give(
            @PathVariable String id,
            @PathVariable String session,
            @PathVariable String doing,
            ServerWebExchange exchange,
            Principal who) {
        return sent(exchange, who, doing, (request, typed) -> {
            ObjectNode body = json.createObjectNode();
            Doing word = Doing.of(doing);
            switch (word) {
                case MOVE -> typed.put(body, "day", "from", "to", "reason");
                case CANCEL -> typed.put(body, "reason");
                case HOLD -> {
                    typed.put(body, "host");
                    people(typed).forEach(body.putArray("attendees")::add);
                }
            }
            holding.giveFromPage(
                    request.of(body), ReceptionController.series(id), ReceptionController.session(session), word);
        });
    }

    @PostMapping("/desk/receptions/{id}/{session}/raise-demand")
    Mono<Rendering> raise(
            @PathVariable String id, @PathVariable String session, ServerWebExchange exchange, Principal who) {
        return sent(exchange, who, "raise", (request, typed) -> {
            ObjectNode body = json.createObjectNode();
            typed.put(body, "areaCode", "subject", "category", "content", "matter");
            ObjectNode person = json.createObjectNode();
            typed.get("person").ifPresent(name -> person.put("name", name));
            typed.get("phone").ifPresent(phone -> person.put("phone", phone));
            if (!person.isEmpty()) {
                body.putArray("petitioners").add(person);
            }
            holding.raiseFromPage(
                    request.of(body), ReceptionController.series(id), ReceptionController.session(session));
        });
    }

    private static List<String> people(TypedFields typed) {
        return Arrays.stream(typed.get("attendees").orElse("").split("[\\s,，、;；]+"))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The request that a form comes to. */
    private interface AsRequest {
        Request of(ObjectNode body);
    }

    /** What a form does. */
    private interface Work {
        void carryOut(AsRequest request, TypedFields typed);
    }

    private Mono<Rendering> sent(ServerWebExchange exchange, Principal who, String done, Work work) {
        Locale locale = PageLanguage.of(exchange);
        return exchange.getFormData()
                .flatMap(form -> atDesk(who, () -> {
                    TypedFields typed = TypedFields.of(form, FIELDS);
                    try {
                        work.carryOut(body -> once(who, exchange, body, form), typed);
                        return Rendering.redirectTo("/desk/receptions?done=" + done
                                        + view(typed).map(day -> "&from=" + day).orElse(""))
                                .status(HttpStatus.SEE_OTHER)
                                .build();
                    } catch (ProblemException refused) {
                        return show(
                                        who,
                                        view(typed),
                                        locale,
                                        typed,
                                        sentences.say(Language.of(() -> locale), refused.problem()))
                                .status(HttpStatus.valueOf(refused.problem().status()))
                                .build();
                    }
                }));
    }

    private static Request once(
            Principal who, ServerWebExchange exchange, ObjectNode body, MultiValueMap<String, String> form) {
        return new FormRequest(who, exchange).once(body, FormRequest.keyOf(form));
    }

    /** The first day that was shown when the form was made. */
    private static Optional<LocalDate> view(TypedFields typed) {
        return typed.get("view")
                .filter(day -> day.matches("\\d{4}-(0[1-9]|1[0-2])-01"))
                .map(LocalDate::parse);
    }

    private Rendering.Builder<?> show(
            Principal who, Optional<LocalDate> from, Locale locale, TypedFields typed, List<String> wrong) {
        LocalDate first = from.filter(day -> day.getYear() > 1900 && day.getYear() < 2199)
                .orElseGet(views::today)
                .withDayOfMonth(1);
        ReceptionViews.Shown shown = views.between(who, first, first.plusMonths(MONTHS), locale);
        return Rendering.view("receptions")
                .modelAttribute("series", shown.series())
                .modelAttribute("meetings", shown.sessions())
                .modelAttribute("first", first)
                .modelAttribute("months", MONTHS)
                .modelAttribute("today", views.today())
                .modelAttribute("opens", rights.may(who, ReceptionSeriesCommand.Open.class))
                .modelAttribute("typed", typed.fields())
                .modelAttribute("done", Optional.empty())
                .modelAttribute("key", UUID.randomUUID().toString())
                .modelAttribute("wrong", wrong);
    }

    private Mono<Rendering> atDesk(Principal who, Supplier<Rendering> shown) {
        return desks.at(Desk.RECEPTIONS, who, shown);
    }
}

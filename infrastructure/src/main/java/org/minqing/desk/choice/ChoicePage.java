package org.minqing.desk.choice;

import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.minqing.api.CaseId;
import org.minqing.api.ResidentsChoiceCommand;
import org.minqing.api.query.CaseNumberQuery;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.ResidentsChoices.Choice;
import org.minqing.api.query.ResidentsChoicesQuery;
import org.minqing.api.query.Scope;
import org.minqing.desk.Desks;
import org.minqing.desk.Desks.Desk;
import org.minqing.desk.FormRequest;
import org.minqing.desk.PageLanguage;
import org.minqing.desk.TypedFields;
import org.minqing.desk.cases.CodeNames;
import org.minqing.desk.choice.ChoiceView.State;
import org.minqing.http.Asking;
import org.minqing.http.Language;
import org.minqing.http.Problem;
import org.minqing.http.ProblemException;
import org.minqing.http.Request;
import org.minqing.http.Sentences;
import org.minqing.http.choice.ResidentsChoiceController;
import org.minqing.http.commands.ResidentsChoosing;
import org.minqing.security.right.Rights;
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
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Where proposals are put to the residents, and what they chose is counted and promised. */
@Controller
class ChoicePage {

    private static final int MOST_CHOICES = 50;

    private static final List<String> FIELDS = List.of(
            "form",
            "areaCode",
            "question",
            "lastDay",
            "number",
            "petition",
            "proposals",
            "series",
            "day",
            "proposal",
            "by",
            "reason");

    /** What a form calls the words of a demand by, with its petition behind. */
    private static final String TEXT = "text-";

    private static final List<String> DONE = List.of("open", "count", "promise", "withdraw");

    private final Desks desks;
    private final Asking asking;
    private final ResidentsChoosing choosing;
    private final CodeNames names;
    private final Rights rights;
    private final Sentences sentences;
    private final Clock clock;
    private final ZoneId zone;
    private final JsonMapper json;

    ChoicePage(
            Desks desks,
            Asking asking,
            ResidentsChoosing choosing,
            CodeNames names,
            Rights rights,
            Sentences sentences,
            Clock clock,
            ZoneId zone,
            JsonMapper json) {
        this.desks = desks;
        this.asking = asking;
        this.choosing = choosing;
        this.names = names;
        this.rights = rights;
        this.sentences = sentences;
        this.clock = clock;
        this.zone = zone;
        this.json = json;
    }

    /** @param done what was just done, in a word */
    @GetMapping("/desk/receptions/choices")
    Mono<Rendering> page(@RequestParam Optional<String> done, Principal who) {
        return atDesk(
                who,
                () -> show(who, TypedFields.NOTHING, List.of(), List.of())
                        .modelAttribute("done", done.filter(DONE::contains))
                        .build());
    }

    /** One petition and the ways to do it, or several petitions of a session. */
    @PostMapping("/desk/receptions/choices")
    Mono<Rendering> open(ServerWebExchange exchange, Principal who) {
        return sent(exchange, who, "open", (request, form, typed) -> {
            ObjectNode body = json.createObjectNode();
            typed.put(body, "areaCode", "question", "lastDay");
            ArrayNode proposals = body.putArray("proposals");
            Optional<String> one =
                    typed.get("petition").or(() -> typed.get("number").map(this::numbered));
            one.ifPresentOrElse(
                    petition -> typed.get("proposals").stream()
                            .flatMap(String::lines)
                            .map(String::strip)
                            .filter(line -> !line.isEmpty())
                            .forEach(line ->
                                    proposals.addObject().put("text", line).put("petition", petition)),
                    () -> demands(form).stream()
                            .filter(Demand::chosen)
                            .forEach(demand -> proposals
                                    .addObject()
                                    .put("text", demand.text())
                                    .put("petition", demand.petition())));
            typed.get("series")
                    .ifPresent(series -> typed.put(body.putObject("session").put("series", series), "day"));
            choosing.openFromPage(request.of(body));
        });
    }

    @PostMapping("/desk/receptions/choices/{id}/count")
    Mono<Rendering> count(@PathVariable String id, ServerWebExchange exchange, Principal who) {
        return sent(
                exchange,
                who,
                "count",
                (request, form, typed) ->
                        choosing.countFromPage(request.of(json.createObjectNode()), ResidentsChoiceController.id(id)));
    }

    @PostMapping("/desk/receptions/choices/{id}/promise")
    Mono<Rendering> promise(@PathVariable String id, ServerWebExchange exchange, Principal who) {
        return sent(exchange, who, "promise", (request, form, typed) -> {
            ObjectNode body = json.createObjectNode();
            typed.put(body, "proposal", "by");
            choosing.promiseFromPage(request.of(body), ResidentsChoiceController.id(id));
        });
    }

    @PostMapping("/desk/receptions/choices/{id}/withdraw")
    Mono<Rendering> withdraw(@PathVariable String id, ServerWebExchange exchange, Principal who) {
        return sent(exchange, who, "withdraw", (request, form, typed) -> {
            ObjectNode body = json.createObjectNode();
            typed.put(body, "reason");
            choosing.withdrawFromPage(request.of(body), ResidentsChoiceController.id(id));
        });
    }

    /**
     * Something that somebody asked for in a session, by the words in which it was registered.
     *
     * @param chosen it is to be put to the residents
     */
    public record Demand(String petition, String text, boolean chosen) {}

    private static List<Demand> demands(MultiValueMap<String, String> form) {
        List<String> chosen = form.getOrDefault("demand", List.of());
        return form.keySet().stream()
                .filter(name -> name.startsWith(TEXT))
                .map(name -> name.substring(TEXT.length()))
                .map(petition -> new Demand(
                        petition,
                        Optional.ofNullable(form.getFirst(TEXT + petition)).orElse(""),
                        chosen.contains(petition)))
                .toList();
    }

    private String numbered(String number) {
        return asking.askForAll(new CaseNumberQuery(number)).items().stream()
                .map(CasePage.Item::id)
                .map(CaseId::toString)
                .findFirst()
                .orElseThrow(
                        () -> Problem.invalid("number", "residents-choice.no-such-petition", Map.of("value", number))
                                .asException());
    }

    /** The request that a form comes to. */
    private interface AsRequest {
        Request of(ObjectNode body);
    }

    /** What a form does. */
    private interface Work {
        void carryOut(AsRequest request, MultiValueMap<String, String> form, TypedFields typed);
    }

    private Mono<Rendering> sent(ServerWebExchange exchange, Principal who, String done, Work work) {
        Locale locale = PageLanguage.of(exchange);
        return exchange.getFormData()
                .flatMap(form -> atDesk(who, () -> {
                    TypedFields typed = TypedFields.of(form, FIELDS);
                    try {
                        work.carryOut(
                                body -> new FormRequest(who, exchange).once(body, FormRequest.keyOf(form)),
                                form,
                                typed);
                        return Rendering.redirectTo("/desk/receptions/choices?done=" + done)
                                .status(HttpStatus.SEE_OTHER)
                                .build();
                    } catch (ProblemException refused) {
                        return show(
                                        who,
                                        typed,
                                        demands(form),
                                        sentences.say(Language.of(() -> locale), refused.problem()))
                                .status(HttpStatus.valueOf(refused.problem().status()))
                                .build();
                    }
                }));
    }

    private Rendering.Builder<?> show(Principal who, TypedFields typed, List<Demand> demands, List<String> wrong) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        boolean acts = rights.may(who, ResidentsChoiceCommand.Open.class);
        return Rendering.view("choices")
                .modelAttribute(
                        "choices",
                        asking.ask(who, new ResidentsChoicesQuery(Scope.everything(), MOST_CHOICES)).items().stream()
                                .map(choice -> view(choice, today, acts))
                                .toList())
                .modelAttribute("opens", acts)
                .modelAttribute("today", today)
                .modelAttribute("typed", typed.fields())
                .modelAttribute("demands", demands)
                .modelAttribute("done", Optional.empty())
                .modelAttribute("key", UUID.randomUUID().toString())
                .modelAttribute("wrong", wrong);
    }

    private ChoiceView view(Choice choice, LocalDate today, boolean acts) {
        State state = state(choice, today);
        boolean something = choice.proposals().stream().anyMatch(proposal -> proposal.chosen());
        return new ChoiceView(
                choice.id(),
                names.find("areaCode", choice.area().digits())
                        .orElse(choice.area().digits()),
                choice.question(),
                choice.lastDay().toString(),
                state,
                choice.households(),
                choice.about()
                        .flatMap(about -> about.day()
                                .map(day -> "/desk/receptions?from=" + day + "#session-" + about.id() + "-" + day)),
                choice.proposals(),
                choice.promised(),
                acts && state == State.TO_COUNT,
                acts && something && choice.promised().isEmpty(),
                acts && (state == State.OPEN || state == State.TO_COUNT));
    }

    private static State state(Choice choice, LocalDate today) {
        if (choice.withdrawn()) {
            return State.WITHDRAWN;
        }
        if (choice.countedAt().isPresent()) {
            return State.COUNTED;
        }
        return choice.isOpenOn(today) ? State.OPEN : State.TO_COUNT;
    }

    private Mono<Rendering> atDesk(Principal who, Supplier<Rendering> shown) {
        return desks.at(Desk.RECEPTIONS, who, shown);
    }
}

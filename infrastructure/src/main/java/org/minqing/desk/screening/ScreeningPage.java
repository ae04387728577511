package org.minqing.desk.screening;

import java.security.Principal;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.minqing.api.ScreeningRoundCommand;
import org.minqing.api.query.Scope;
import org.minqing.api.query.ScreeningRounds;
import org.minqing.api.query.ScreeningRoundsQuery;
import org.minqing.desk.Desks;
import org.minqing.desk.Desks.Desk;
import org.minqing.desk.FormRequest;
import org.minqing.desk.PageLanguage;
import org.minqing.desk.TypedFields;
import org.minqing.desk.cases.CodeNames;
import org.minqing.http.Asking;
import org.minqing.http.Language;
import org.minqing.http.ProblemException;
import org.minqing.http.Sentences;
import org.minqing.http.commands.ScreeningRounding;
import org.minqing.http.screening.ScreeningRoundController;
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

/** Where screening rounds are opened, reported to and closed, and where what they saw becomes a mediation. */
@Controller
class ScreeningPage {

    private static final int MOST_ROUNDS = 12;
    private static final List<String> FIELDS =
            List.of("areaCode", "month", "households", "disputeType", "subject", "content", "one", "other", "round");

    private final Desks desks;
    private final Asking asking;
    private final ScreeningRounding rounding;
    private final CodeNames names;
    private final Rights rights;
    private final Sentences sentences;
    private final Clock clock;
    private final ZoneId zone;
    private final JsonMapper json;

    ScreeningPage(
            Desks desks,
            Asking asking,
            ScreeningRounding rounding,
            CodeNames names,
            Rights rights,
            Sentences sentences,
            Clock clock,
            ZoneId zone,
            JsonMapper json) {
        this.desks = desks;
        this.asking = asking;
        this.rounding = rounding;
        this.names = names;
        this.rights = rights;
        this.sentences = sentences;
        this.clock = clock;
        this.zone = zone;
        this.json = json;
    }

    /** @param done what was just done, in a word */
    @GetMapping("/desk/screening")
    Mono<Rendering> page(@RequestParam Optional<String> done, Principal who) {
        return atDesk(
                who,
                () -> show(who, TypedFields.NOTHING, List.of())
                        .modelAttribute("done", done.filter(List.of("open", "report", "close")::contains))
                        .build());
    }

    @PostMapping("/desk/screening")
    Mono<Rendering> open(ServerWebExchange exchange, Principal who) {
        return sent(exchange, who, (form, typed) -> {
            ObjectNode body = json.createObjectNode();
            typed.put(body, "areaCode", "month");
            rounding.openFromPage(new FormRequest(who, exchange).once(body, FormRequest.keyOf(form)));
            return "/desk/screening?done=open";
        });
    }

    @PostMapping("/desk/screening/{id}/report-cell")
    Mono<Rendering> report(@PathVariable String id, ServerWebExchange exchange, Principal who) {
        return sent(exchange, who, (form, typed) -> {
            ObjectNode body = json.createObjectNode();
            typed.put(body, "areaCode");
            typed.get("households").ifPresent(number -> households(body, number));
            rounding.reportFromPage(
                    new FormRequest(who, exchange).once(body, FormRequest.keyOf(form)),
                    ScreeningRoundController.id(id));
            return "/desk/screening?done=report";
        });
    }

    /** Goes on to the mediation that was opened. */
    @PostMapping("/desk/screening/{id}/note-sign")
    Mono<Rendering> note(@PathVariable String id, ServerWebExchange exchange, Principal who) {
        return sent(exchange, who, (form, typed) -> {
            ObjectNode body = json.createObjectNode();
            typed.put(body, "areaCode", "disputeType", "subject", "content");
            ArrayNode parties = body.putArray("parties");
            List.of("one", "other")
                    .forEach(field -> typed.get(field)
                            .ifPresent(name ->
                                    parties.addObject().put("name", name).put("role", "RESPONDENT")));
            return "/cases/"
                    + rounding.noteFromPage(
                            new FormRequest(who, exchange).once(body, FormRequest.keyOf(form)),
                            ScreeningRoundController.id(id));
        });
    }

    @PostMapping("/desk/screening/{id}/close")
    Mono<Rendering> close(@PathVariable String id, ServerWebExchange exchange, Principal who) {
        return sent(exchange, who, (form, typed) -> {
            rounding.closeFromPage(
                    new FormRequest(who, exchange).once(json.createObjectNode(), FormRequest.keyOf(form)),
                    ScreeningRoundController.id(id));
            return "/desk/screening?done=close";
        });
    }

    /** What is no number goes on as it was typed, to be refused with a sentence. */
    private static void households(ObjectNode body, String typed) {
        try {
            body.put("households", Integer.parseInt(typed));
        } catch (NumberFormatException none) {
            body.put("households", typed);
        }
    }

    /** What a form does, and where one goes on. */
    private interface Work {
        String carryOut(MultiValueMap<String, String> form, TypedFields typed);
    }

    private Mono<Rendering> sent(ServerWebExchange exchange, Principal who, Work work) {
        Locale locale = PageLanguage.of(exchange);
        return exchange.getFormData()
                .flatMap(form -> atDesk(who, () -> {
                    TypedFields typed = TypedFields.of(form, FIELDS);
                    try {
                        return Rendering.redirectTo(work.carryOut(form, typed))
                                .status(HttpStatus.SEE_OTHER)
                                .build();
                    } catch (ProblemException refused) {
                        return show(who, typed, sentences.say(Language.of(() -> locale), refused.problem()))
                                .status(HttpStatus.valueOf(refused.problem().status()))
                                .build();
                    }
                }));
    }

    private Rendering.Builder<?> show(Principal who, TypedFields typed, List<String> wrong) {
        return Rendering.view("screening")
                .modelAttribute("rounds", rounds(who))
                .modelAttribute("opens", rights.may(who, ScreeningRoundCommand.Open.class))
                .modelAttribute("month", YearMonth.now(clock.withZone(zone)).toString())
                .modelAttribute("typed", typed.fields())
                .modelAttribute("done", Optional.empty())
                .modelAttribute("key", UUID.randomUUID().toString())
                .modelAttribute("wrong", wrong);
    }

    private List<RoundView> rounds(Principal who) {
        boolean reports = rights.may(who, ScreeningRoundCommand.ReportCell.class);
        boolean closes = rights.may(who, ScreeningRoundCommand.Close.class);
        return asking.ask(who, new ScreeningRoundsQuery(Scope.everything(), MOST_ROUNDS)).items().stream()
                .map(round -> view(round, reports, closes))
                .toList();
    }

    private RoundView view(ScreeningRounds.Round round, boolean reports, boolean closes) {
        boolean open = round.closedAt().isEmpty();
        return new RoundView(
                round.id(),
                called(round.area().digits()),
                round.month().toString(),
                open,
                round.households(),
                round.cells().stream()
                        .map(cell -> new RoundView.Cell(
                                cell.area().digits(),
                                called(cell.area().digits()),
                                cell.report().map(ScreeningRounds.Report::households),
                                cell.report()
                                        .map(ScreeningRounds.Report::by)
                                        .map(by -> names.person(by).orElse(by))
                                        .orElse("")))
                        .toList(),
                round.signs().stream()
                        .map(sign -> new RoundView.Sign(
                                sign.mediation().toString(), called(sign.cell().digits())))
                        .toList(),
                open && reports,
                open && closes);
    }

    private String called(String area) {
        return names.find("areaCode", area).orElse(area);
    }

    private Mono<Rendering> atDesk(Principal who, Supplier<Rendering> shown) {
        return desks.at(Desk.VISITS, who, shown);
    }
}

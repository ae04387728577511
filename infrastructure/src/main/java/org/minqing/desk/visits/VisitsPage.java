package org.minqing.desk.visits;

import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.minqing.api.KeyPersonCommand;
import org.minqing.api.OccasionId;
import org.minqing.desk.Desks;
import org.minqing.desk.Desks.Desk;
import org.minqing.desk.FormRequest;
import org.minqing.desk.PageLanguage;
import org.minqing.desk.PageWords;
import org.minqing.desk.TypedFields;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Language;
import org.minqing.http.ProblemException;
import org.minqing.http.Sentences;
import org.minqing.http.commands.KeyPersonNaming;
import org.minqing.security.right.Rights;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Where somebody has to go, who was where lately, and whom one visits more often. */
@Controller
class VisitsPage {

    private static final int MOST_VISITS = 50;
    private static final int MOST_LINES = 100;
    private static final List<String> FIELDS = List.of("areaCode", "name", "phone", "reason");

    private final Desks desks;
    private final Cadences cadences;
    private final VisitLines visits;
    private final KeyPersonNaming naming;
    private final DirectoryNames entries;
    private final Rights rights;
    private final Sentences sentences;
    private final MessageSource messages;
    private final ZoneId zone;
    private final JsonMapper json;

    VisitsPage(
            Desks desks,
            Cadences cadences,
            VisitLines visits,
            KeyPersonNaming naming,
            DirectoryNames entries,
            Rights rights,
            Sentences sentences,
            MessageSource messages,
            ZoneId zone,
            JsonMapper json) {
        this.desks = desks;
        this.cadences = cadences;
        this.visits = visits;
        this.naming = naming;
        this.entries = entries;
        this.rights = rights;
        this.sentences = sentences;
        this.messages = messages;
        this.zone = zone;
        this.json = json;
    }

    /**
     * @param area by code or name; all that whoever looks sees where it is left out
     * @param named the key person who was just named
     */
    @GetMapping("/desk/visits")
    Mono<Rendering> page(
            @RequestParam Optional<String> area,
            @RequestParam Optional<String> named,
            ServerWebExchange exchange,
            Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return atDesk(
                who,
                () -> show(who, area, locale, TypedFields.NOTHING, List.of())
                        .modelAttribute("named", named)
                        .build());
    }

    @PostMapping("/desk/visits/persons")
    Mono<Rendering> name(ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return exchange.getFormData()
                .flatMap(form -> atDesk(who, () -> name(form, new FormRequest(who, exchange), locale)));
    }

    private Rendering name(MultiValueMap<String, String> form, FormRequest request, Locale locale) {
        TypedFields typed = TypedFields.of(form, FIELDS);
        try {
            ObjectNode body = json.createObjectNode();
            typed.put(body, "areaCode", "reason");
            typed.put(body.putObject("person"), "name", "phone");
            OccasionId id = naming.nameFromPage(request.once(body, FormRequest.keyOf(form)));
            return Rendering.redirectTo("/desk/visits?named=" + id)
                    .status(HttpStatus.SEE_OTHER)
                    .build();
        } catch (ProblemException refused) {
            return show(
                            request.who(),
                            Optional.empty(),
                            locale,
                            typed,
                            sentences.say(Language.of(() -> locale), refused.problem()))
                    .status(HttpStatus.valueOf(refused.problem().status()))
                    .build();
        }
    }

    private Rendering.Builder<?> show(
            Principal who, Optional<String> area, Locale locale, TypedFields typed, List<String> wrong) {
        Optional<String> asked = area.map(String::strip).filter(text -> !text.isEmpty());
        Optional<String> code = asked.flatMap(entries::areaCode);
        List<String> areas = code.map(List::of).orElse(List.of());
        return Rendering.view("visits")
                .modelAttribute("area", asked.orElse(""))
                .modelAttribute("notUnderstood", asked.isPresent() && code.isEmpty())
                .modelAttribute("cadence", cadences.within(who, areas))
                .modelAttribute("visits", visits.latest(who, areas, MOST_VISITS))
                .modelAttribute("most", MOST_LINES)
                .modelAttribute("names", rights.may(who, KeyPersonCommand.Name.class))
                .modelAttribute("named", Optional.empty())
                .modelAttribute("typed", typed.fields())
                .modelAttribute("key", UUID.randomUUID().toString())
                .modelAttribute("words", new PageWords(messages, locale, zone))
                .modelAttribute("wrong", wrong);
    }

    private Mono<Rendering> atDesk(Principal who, Supplier<Rendering> shown) {
        return desks.at(Desk.VISITS, who, shown);
    }
}

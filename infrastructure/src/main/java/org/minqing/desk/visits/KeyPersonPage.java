package org.minqing.desk.visits;

import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
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
import org.minqing.desk.cases.CodeNames;
import org.minqing.http.Language;
import org.minqing.http.ProblemException;
import org.minqing.http.Sentences;
import org.minqing.http.commands.KeyPersonNaming;
import org.minqing.http.visits.KeyPersonOpening;
import org.minqing.http.visits.OpenedKeyPerson;
import org.minqing.security.right.Rights;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Why somebody is a key person, and that they are one no more. */
@Controller
class KeyPersonPage {

    private final Desks desks;
    private final KeyPersonOpening opening;
    private final KeyPersonNaming naming;
    private final CodeNames names;
    private final Rights rights;
    private final Sentences sentences;
    private final MessageSource messages;
    private final ZoneId zone;
    private final JsonMapper json;

    KeyPersonPage(
            Desks desks,
            KeyPersonOpening opening,
            KeyPersonNaming naming,
            CodeNames names,
            Rights rights,
            Sentences sentences,
            MessageSource messages,
            ZoneId zone,
            JsonMapper json) {
        this.desks = desks;
        this.opening = opening;
        this.naming = naming;
        this.names = names;
        this.rights = rights;
        this.sentences = sentences;
        this.messages = messages;
        this.zone = zone;
        this.json = json;
    }

    @GetMapping("/desk/visits/persons/{id}")
    Mono<Rendering> read(@PathVariable String id, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return atDesk(who, () -> show(id, who, locale).build());
    }

    @PostMapping("/desk/visits/persons/{id}/release")
    Mono<Rendering> release(@PathVariable String id, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return exchange.getFormData()
                .flatMap(form -> atDesk(who, () -> release(id, form, new FormRequest(who, exchange), locale)));
    }

    private Rendering release(String id, MultiValueMap<String, String> form, FormRequest request, Locale locale) {
        TypedFields typed = TypedFields.of(form, List.of("reason"));
        ObjectNode body = json.createObjectNode();
        typed.put(body, "reason");
        try {
            OccasionId person = KeyPersonOpening.id(id);
            naming.releaseFromPage(request.once(body, FormRequest.keyOf(form)), person);
            return Rendering.redirectTo("/desk/visits/persons/" + person)
                    .status(HttpStatus.SEE_OTHER)
                    .build();
        } catch (ProblemException refused) {
            return show(id, request.who(), locale)
                    .status(HttpStatus.valueOf(refused.problem().status()))
                    .modelAttribute("reason", typed.get("reason").orElse(""))
                    .modelAttribute("wrong", sentences.say(Language.of(() -> locale), refused.problem()))
                    .build();
        }
    }

    private Rendering.Builder<?> show(String id, Principal who, Locale locale) {
        OpenedKeyPerson opened = opening.open(id, who);
        String area = opened.areaCode().digits();
        return Rendering.view("visits/person")
                .modelAttribute("opened", opened)
                .modelAttribute("area", names.find("areaCode", area).orElse(area))
                .modelAttribute("by", names.person(opened.by()).orElse(opened.by()))
                .modelAttribute("words", new PageWords(messages, locale, zone))
                .modelAttribute("releases", rights.may(who, KeyPersonCommand.Release.class))
                .modelAttribute("key", UUID.randomUUID().toString())
                .modelAttribute("reason", "")
                .modelAttribute("wrong", List.of());
    }

    private Mono<Rendering> atDesk(Principal who, Supplier<Rendering> shown) {
        return desks.at(Desk.VISITS, who, shown);
    }
}

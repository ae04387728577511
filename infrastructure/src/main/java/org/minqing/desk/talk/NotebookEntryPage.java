package org.minqing.desk.talk;

import java.security.Principal;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.NotebookEntryCommand;
import org.minqing.api.NotebookOutcome;
import org.minqing.api.OccasionId;
import org.minqing.desk.Desks;
import org.minqing.desk.Desks.Desk;
import org.minqing.desk.PageLanguage;
import org.minqing.desk.PageWords;
import org.minqing.desk.TypedFields;
import org.minqing.http.commands.NotebookKeeping;
import org.minqing.http.talk.NotebookOpening;
import org.minqing.http.talk.OpenedEntry;
import org.minqing.person.ShownPerson;
import org.minqing.security.right.Rights;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What somebody said at a talk point, what the lawyer answered, and the case that it becomes. */
@Controller
class NotebookEntryPage {

    private static final List<String> FIELDS = List.of(
            "form",
            "adviser",
            "text",
            "occurredAt",
            "subject",
            "content",
            "category",
            "matter",
            "person",
            "phone",
            "disputeType",
            "one",
            "other");

    private final Desks desks;
    private final TalkForms forms;
    private final TalkPointViews views;
    private final NotebookOpening opening;
    private final NotebookKeeping notebooks;
    private final Rights rights;
    private final MessageSource messages;
    private final ZoneId zone;
    private final JsonMapper json;

    NotebookEntryPage(
            Desks desks,
            TalkForms forms,
            TalkPointViews views,
            NotebookOpening opening,
            NotebookKeeping notebooks,
            Rights rights,
            MessageSource messages,
            ZoneId zone,
            JsonMapper json) {
        this.desks = desks;
        this.forms = forms;
        this.views = views;
        this.opening = opening;
        this.notebooks = notebooks;
        this.rights = rights;
        this.messages = messages;
        this.zone = zone;
        this.json = json;
    }

    @GetMapping("/desk/talk-points/entries/{id}")
    Mono<Rendering> read(@PathVariable String id, ServerWebExchange exchange, Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return desks.at(
                Desk.RECEPTIONS,
                who,
                () -> show(id, who, locale, TypedFields.NOTHING, List.of()).build());
    }

    @PostMapping("/desk/talk-points/entries/{id}/advise")
    Mono<Rendering> advise(@PathVariable String id, ServerWebExchange exchange, Principal who) {
        return sent(id, exchange, who, (request, typed) -> {
            ObjectNode body = json.createObjectNode();
            typed.put(body, "adviser", "text", "occurredAt");
            OccasionId entry = NotebookOpening.id(id);
            notebooks.adviseFromPage(request.of(body), entry);
            return address(entry);
        });
    }

    @PostMapping("/desk/talk-points/entries/{id}/raise-petition")
    Mono<Rendering> raisePetition(@PathVariable String id, ServerWebExchange exchange, Principal who) {
        return sent(id, exchange, who, (request, typed) -> {
            ObjectNode body = json.createObjectNode();
            typed.put(body, "subject", "content", "category", "matter");
            ObjectNode person = json.createObjectNode();
            typed.get("person").ifPresent(name -> person.put("name", name));
            typed.get("phone").ifPresent(phone -> person.put("phone", phone));
            if (!person.isEmpty()) {
                body.putArray("petitioners").add(person);
            }
            return raised(notebooks.raiseFromPage(request.of(body), NotebookOpening.id(id), CaseKind.PETITION));
        });
    }

    @PostMapping("/desk/talk-points/entries/{id}/raise-mediation")
    Mono<Rendering> raiseMediation(@PathVariable String id, ServerWebExchange exchange, Principal who) {
        return sent(id, exchange, who, (request, typed) -> {
            ObjectNode body = json.createObjectNode();
            typed.put(body, "subject", "content", "disputeType");
            body.put("origin", "APPLIED");
            ArrayNode parties = body.putArray("parties");
            ObjectNode one = parties.addObject().put("role", "APPLICANT");
            typed.get("one")
                    .ifPresentOrElse(
                            name -> one.put("name", name),
                            () -> spokenOf(id, who)
                                    .ifPresent(person -> one.put(
                                            "personId", person.personId().toString())));
            parties.addObject()
                    .put("role", "RESPONDENT")
                    .put("name", typed.get("other").orElse(""));
            return raised(notebooks.raiseFromPage(request.of(body), NotebookOpening.id(id), CaseKind.MEDIATION));
        });
    }

    /** Whoever it is about, where they are known, asks for the mediation unless somebody else is named. */
    private Optional<ShownPerson> spokenOf(String id, Principal who) {
        return opening.open(id, who).persons().stream().findFirst();
    }

    static String address(OccasionId entry) {
        return "/desk/talk-points/entries/" + entry;
    }

    private static String raised(CaseId id) {
        return "/cases/" + id;
    }

    private Mono<Rendering> sent(String id, ServerWebExchange exchange, Principal who, TalkForms.Work work) {
        Locale locale = PageLanguage.of(exchange);
        return forms.sent(exchange, who, FIELDS, work, (typed, wrong) -> show(id, who, locale, typed, wrong));
    }

    private Rendering.Builder<?> show(String id, Principal who, Locale locale, TypedFields typed, List<String> wrong) {
        OpenedEntry entry = opening.open(id, who);
        boolean notRaised = entry.raised().isEmpty();
        return Rendering.view("talk/entry")
                .modelAttribute("entry", entry)
                .modelAttribute("point", views.one(who, entry.point(), locale))
                .modelAttribute(
                        "standing",
                        TalkPointViews.standing(entry.outcome(), entry.advice().isPresent(), !notRaised))
                .modelAttribute("area", views.called(entry.areaCode()))
                .modelAttribute("by", views.person(entry.by()))
                .modelAttribute("adviser", entry.advice().map(advice -> views.person(advice.adviser())))
                .modelAttribute("words", new PageWords(messages, locale, zone))
                .modelAttribute(
                        "advises",
                        entry.outcome() == NotebookOutcome.FOR_THE_LAWYER
                                && entry.advice().isEmpty()
                                && rights.may(who, NotebookEntryCommand.Advise.class))
                .modelAttribute("raises", notRaised && rights.may(who, NotebookEntryCommand.Raise.class))
                .modelAttribute("typed", typed.fields())
                .modelAttribute("key", UUID.randomUUID().toString())
                .modelAttribute("wrong", wrong);
    }
}

package org.minqing.desk.duty;

import java.security.Principal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.minqing.api.DutyShiftCommand;
import org.minqing.api.DutyShiftRejection;
import org.minqing.api.OccasionId;
import org.minqing.desk.Desks;
import org.minqing.desk.Desks.Desk;
import org.minqing.desk.FormRequest;
import org.minqing.desk.PageLanguage;
import org.minqing.desk.TypedFields;
import org.minqing.duty.DutySettings;
import org.minqing.http.Language;
import org.minqing.http.OccasionIds;
import org.minqing.http.ProblemException;
import org.minqing.http.Sentences;
import org.minqing.http.commands.DutyRostering;
import org.minqing.http.commands.DutyRostering.Doing;
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

/** Where people sign on to their shifts, hand them over and swap them, and where the roster is planned. */
@Controller
class DutyPage {

    private static final List<String> FIELDS =
            List.of("desk", "areaCode", "template", "from", "to", "onDuty", "said", "with", "reason", "agreed");

    private final Desks desks;
    private final DutyViews views;
    private final DutyRostering rostering;
    private final DutySettings settings;
    private final Rights rights;
    private final Sentences sentences;
    private final JsonMapper json;

    DutyPage(
            Desks desks,
            DutyViews views,
            DutyRostering rostering,
            DutySettings settings,
            Rights rights,
            Sentences sentences,
            JsonMapper json) {
        this.desks = desks;
        this.views = views;
        this.rostering = rostering;
        this.settings = settings;
        this.rights = rights;
        this.sentences = sentences;
        this.json = json;
    }

    /** @param from the first day of the week that is shown; today where it is left out */
    @GetMapping("/desk/duty")
    Mono<Rendering> page(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) Optional<LocalDate> from,
            @RequestParam Optional<Integer> planned,
            ServerWebExchange exchange,
            Principal who) {
        Locale locale = PageLanguage.of(exchange);
        return atDesk(
                who,
                () -> show(who, from, locale, TypedFields.NOTHING, List.of())
                        .modelAttribute("planned", planned)
                        .build());
    }

    /** The shifts of a template, with people in turn. */
    @PostMapping("/desk/duty")
    Mono<Rendering> plan(ServerWebExchange exchange, Principal who) {
        return sent(exchange, who, (form, typed) -> {
            ObjectNode body = json.createObjectNode();
            typed.put(body, "desk", "areaCode", "template", "from", "to");
            Arrays.stream(typed.get("onDuty").orElse("").split("[\\s,，、;；]+"))
                    .filter(name -> !name.isEmpty())
                    .forEach(body.putArray("onDuty")::add);
            int shifts = rostering.rosterFromPage(new FormRequest(who, exchange).once(body, FormRequest.keyOf(form)));
            return "/desk/duty?planned=" + shifts
                    + typed.get("from").map(day -> "&from=" + day).orElse("");
        });
    }

    /** Something is done with one of them. */
    @PostMapping("/desk/duty/{id}/{doing}")
    Mono<Rendering> give(
            @PathVariable String id, @PathVariable String doing, ServerWebExchange exchange, Principal who) {
        return sent(exchange, who, (form, typed) -> {
            ObjectNode body = json.createObjectNode();
            Doing word = Doing.of(doing);
            switch (word) {
                case SIGN_ON -> {
                    // Says nothing but that somebody is there.
                }
                case CANCEL -> typed.put(body, "reason");
                case ASK_SWAP -> typed.put(body, "with", "reason");
                case ANSWER_SWAP ->
                    body.put(
                            "agreed", typed.get("agreed").filter("true"::equals).isPresent());
                case HAND_OVER -> typed.put(body, "said");
            }
            rostering.giveFromPage(new FormRequest(who, exchange).once(body, FormRequest.keyOf(form)), shift(id), word);
            return "/desk/duty";
        });
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
                        return show(
                                        who,
                                        Optional.empty(),
                                        locale,
                                        typed,
                                        sentences.say(Language.of(() -> locale), refused.problem()))
                                .status(HttpStatus.valueOf(refused.problem().status()))
                                .build();
                    }
                }));
    }

    private Rendering.Builder<?> show(
            Principal who, Optional<LocalDate> from, Locale locale, TypedFields typed, List<String> wrong) {
        LocalDate first = from.orElseGet(views::today);
        return Rendering.view("duty")
                .modelAttribute("mine", views.mine(who, locale))
                .modelAttribute("unattended", views.empty(who, locale))
                .modelAttribute("leftBehind", views.leftBehind(who, locale))
                .modelAttribute("callBacks", views.callBacks(who).size())
                .modelAttribute("week", views.week(who, first, locale))
                .modelAttribute("first", first)
                .modelAttribute("today", views.today())
                .modelAttribute("plans", rights.may(who, DutyShiftCommand.Plan.class))
                .modelAttribute("templates", settings.templates())
                .modelAttribute("typed", typed.fields())
                .modelAttribute("planned", Optional.empty())
                .modelAttribute("key", UUID.randomUUID().toString())
                .modelAttribute("wrong", wrong);
    }

    private static OccasionId shift(String text) {
        return OccasionIds.of(text, DutyShiftRejection.NOT_FOUND);
    }

    private Mono<Rendering> atDesk(Principal who, Supplier<Rendering> shown) {
        return desks.at(Desk.DUTY, who, shown);
    }
}

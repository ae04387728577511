package org.minqing.desk.many;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import org.minqing.desk.FormRequest;
import org.minqing.desk.PageLanguage;
import org.minqing.desk.many.ManyCases.Seat;
import org.minqing.http.Language;
import org.minqing.http.Problem;
import org.minqing.http.ProblemException;
import org.minqing.http.Requests;
import org.minqing.http.Sentences;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** From the cases that somebody chose on the list to a command, to its form and to what became of each. */
@Controller
class ManyPages {

    private final ManyCases many;
    private final Requests requests;
    private final Sentences sentences;

    ManyPages(ManyCases many, Requests requests, Sentences sentences) {
        this.many = many;
        this.requests = requests;
        this.sentences = sentences;
    }

    /** What can be done with them. */
    @PostMapping("/cases/chosen")
    Mono<Rendering> choose(ServerWebExchange exchange, Principal who) {
        return page(exchange, who, (seat, choice) -> {
            List<ManyCases.Chosen> chosen = many.find(seat, choice.ids());
            return Rendering.view("many/choose")
                    .modelAttribute("chosen", chosen)
                    .modelAttribute("offers", many.offers(seat, chosen));
        });
    }

    /** With whom it can be done and with whom not, and the form. */
    @PostMapping("/cases/chosen/{command}")
    Mono<Rendering> ask(@PathVariable String command, ServerWebExchange exchange, Principal who) {
        return page(
                exchange,
                who,
                (seat, choice) -> Rendering.view("many/ask")
                        .modelAttribute("question", many.question(seat, command, choice))
                        .modelAttribute("typed", choice.typed().toSingleValueMap()));
    }

    @PostMapping("/cases/chosen/{command}/given")
    Mono<Rendering> give(@PathVariable String command, ServerWebExchange exchange, Principal who) {
        return page(
                exchange,
                who,
                (seat, choice) -> Rendering.view("many/result")
                        .modelAttribute("result", many.give(seat, command, choice, new FormRequest(who, exchange)))
                        .modelAttribute("typed", choice.typed().toSingleValueMap()));
    }

    /** These pages come of a form: whoever asks for one by its address begins on the list. */
    @GetMapping({"/cases/chosen", "/cases/chosen/{command}", "/cases/chosen/{command}/given"})
    Rendering begin() {
        return Rendering.redirectTo("/cases").status(HttpStatus.SEE_OTHER).build();
    }

    private interface Work {
        Rendering.Builder<?> of(Seat seat, Choice choice);
    }

    private Mono<Rendering> page(ServerWebExchange exchange, Principal who, Work work) {
        Locale locale = PageLanguage.of(exchange);
        return exchange.getFormData()
                .flatMap(form -> Mono.fromCallable(() -> show(form, new Seat(who, locale), work))
                        .subscribeOn(requests.threads()));
    }

    private Rendering show(MultiValueMap<String, String> form, Seat seat, Work work) {
        Rendering.Builder<?> page;
        try {
            page = work.of(seat, Choice.of(form)).modelAttribute("wrong", List.of());
        } catch (ProblemException refused) {
            Problem problem = refused.problem();
            page = Rendering.view("many/choose")
                    .status(HttpStatus.valueOf(problem.status()))
                    .modelAttribute("chosen", List.of())
                    .modelAttribute("offers", List.of())
                    .modelAttribute("wrong", sentences.say(Language.of(seat::locale), problem));
        }
        return page.modelAttribute("back", Choice.back(form)).build();
    }
}

package org.minqing.http.projections;

import java.security.Principal;
import java.util.Optional;
import java.util.function.Supplier;
import org.minqing.api.CaseId;
import org.minqing.http.Language;
import org.minqing.http.Problem;
import org.minqing.http.ProblemException;
import org.minqing.http.Requests;
import org.minqing.http.Sentences;
import org.minqing.parking.Outcome;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a projection could not take in, with a button to try again and a form to do without. */
@Controller
class ParkedPages {

    private final ParkedCare care;
    private final Rights rights;
    private final Requests requests;
    private final Sentences sentences;

    ParkedPages(ParkedCare care, Rights rights, Requests requests, Sentences sentences) {
        this.care = care;
        this.rights = rights;
        this.requests = requests;
        this.sentences = sentences;
    }

    @GetMapping("/admin/projections/{name}/parked")
    Mono<Rendering> page(@PathVariable String name, @RequestParam Optional<Outcome> outcome, Principal who) {
        return Mono.fromCallable(() -> show(name, who)
                        .modelAttribute("outcome", outcome)
                        .modelAttribute("wrong", Optional.empty())
                        .build())
                .subscribeOn(requests.threads());
    }

    @PostMapping("/admin/projections/{name}/parked/{id}/retries")
    Mono<Rendering> retry(
            ServerWebExchange exchange, Principal who, @PathVariable String name, @PathVariable CaseId id) {
        return Mono.fromCallable(() -> tried(exchange, who, name, id, "", () -> care.retry(name, id, who)))
                .subscribeOn(requests.threads());
    }

    @PostMapping("/admin/projections/{name}/parked/{id}/skips")
    Mono<Rendering> skip(
            ServerWebExchange exchange, Principal who, @PathVariable String name, @PathVariable CaseId id) {
        return exchange.getFormData()
                .map(form ->
                        Optional.ofNullable(form.getFirst("reason")).orElse("").strip())
                .flatMap(reason -> Mono.fromCallable(() -> tried(exchange, who, name, id, reason, () -> {
                            if (reason.isEmpty()) {
                                throw Problem.of(422, "projection.skip-needs-a-reason")
                                        .asException();
                            }
                            return care.skip(name, id, reason, who);
                        }))
                        .subscribeOn(requests.threads()));
    }

    private Rendering tried(
            ServerWebExchange exchange, Principal who, String name, CaseId id, String typed, Supplier<Outcome> trying) {
        try {
            Outcome outcome = trying.get();
            return Rendering.redirectTo("/admin/projections/" + name + "/parked?outcome=" + outcome)
                    .status(HttpStatus.SEE_OTHER)
                    .build();
        } catch (ProblemException refused) {
            Problem problem = refused.problem();
            Language language = Language.of(exchange.getLocaleContext());
            return show(name, who)
                    .modelAttribute("outcome", Optional.empty())
                    .modelAttribute("wrong", Optional.of(sentences.say(language, problem.code(), problem.facts())))
                    .modelAttribute("about", Optional.of(id))
                    .modelAttribute("typed", typed)
                    .status(HttpStatus.valueOf(problem.status()))
                    .build();
        }
    }

    private Rendering.Builder<?> show(String name, Principal who) {
        return Rendering.view("admin/parked")
                .modelAttribute("name", name)
                .modelAttribute("parked", care.parked(name, who))
                .modelAttribute("mayMend", rights.may(who, Deed.MEND_PROJECTION))
                .modelAttribute("about", Optional.empty());
    }
}

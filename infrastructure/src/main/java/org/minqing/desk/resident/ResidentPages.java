package org.minqing.desk.resident;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.minqing.access.AskedFrom;
import org.minqing.desk.resident.ResidentCases.Found;
import org.minqing.desk.resident.ResidentView.Answering;
import org.minqing.http.Language;
import org.minqing.http.Problem;
import org.minqing.http.ProblemException;
import org.minqing.http.Request;
import org.minqing.http.Requests;
import org.minqing.http.Sentences;
import org.minqing.http.commands.Commanding;
import org.minqing.limits.Limit;
import org.minqing.limits.Limits;
import org.minqing.security.signin.SafeTransport;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.reactive.result.view.Rendering;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The residents' page. Number and code travel in the body alone, so that they stand in no address, no log and no history of
 * the browser.
 */
@Controller
class ResidentPages {

    /** A refusal leaves no sooner than this after it was asked for: how long it takes does not tell whether there is such a number. */
    private static final Duration BEFORE_A_NO = Duration.ofMillis(400);

    private final ResidentCases cases;
    private final ResidentViews views;
    private final ResidentChoices choices;
    private final Commanding commanding;
    private final Limits limits;
    private final SafeTransport transport;
    private final Requests requests;
    private final Sentences sentences;
    private final JsonMapper json;

    ResidentPages(
            ResidentCases cases,
            ResidentViews views,
            ResidentChoices choices,
            Commanding commanding,
            Limits limits,
            SafeTransport transport,
            Requests requests,
            Sentences sentences,
            JsonMapper json) {
        this.cases = cases;
        this.views = views;
        this.choices = choices;
        this.commanding = commanding;
        this.limits = limits;
        this.transport = transport;
        this.requests = requests;
        this.sentences = sentences;
        this.json = json;
    }

    /**
     * What the page shows.
     *
     * @param problem what is wrong with what was sent
     * @param choices what is put to the people where the case lies
     * @param taken what was just taken down, in a word
     */
    private record Shown(
            Optional<ResidentView> view,
            List<ResidentChoices.Shown> choices,
            Optional<Problem> problem,
            Optional<String> taken) {

        static Shown no(Problem problem) {
            return new Shown(Optional.empty(), List.of(), Optional.of(problem), Optional.empty());
        }
    }

    private Shown shown(Found found, Optional<String> taken) {
        return new Shown(Optional.of(views.view(found)), choices.of(found), Optional.empty(), taken);
    }

    private Shown refused(Found found, Problem problem) {
        return new Shown(Optional.of(views.view(found)), choices.of(found), Optional.of(problem), Optional.empty());
    }

    /** What is done with what was typed, once it may be. */
    @FunctionalInterface
    private interface Work {
        Shown on(Typed typed, Found found, AskedFrom from);
    }

    @GetMapping("/query")
    Mono<Rendering> form(ServerWebExchange exchange) {
        Optional<Problem> told = transport.isSafe(exchange.getRequest())
                ? Optional.of(Problem.of(401, "resident.page-too-old"))
                        .filter(old -> exchange.getRequest().getQueryParams().containsKey("again"))
                : Optional.of(httpsNeeded());
        return Mono.fromCallable(
                () -> page(exchange, Typed.NOTHING, new Shown(Optional.empty(), List.of(), told, Optional.empty())));
    }

    @PostMapping("/query")
    Mono<Rendering> look(ServerWebExchange exchange) {
        return work(exchange, (typed, found, from) -> shown(found, Optional.empty()));
    }

    @PostMapping("/query/answer")
    Mono<Rendering> answer(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .hasElement()
                .flatMap(signedIn -> work(exchange, (typed, found, from) -> {
                    ResidentView before = views.view(found);
                    try {
                        check(typed, before, signedIn);
                        if (before.given().filter(given -> given.says(typed)).isEmpty()) {
                            give(typed, found, from);
                        }
                        return shown(cases.again(found), Optional.of("answer"));
                    } catch (ProblemException refused) {
                        return refused(found, refused.problem());
                    }
                }));
    }

    /** A household chooses from what is put to it. */
    @PostMapping("/query/vote")
    Mono<Rendering> vote(ServerWebExchange exchange) {
        return exchange.getPrincipal()
                .hasElement()
                .flatMap(signedIn -> work(exchange, (typed, found, from) -> {
                    try {
                        if (signedIn) {
                            // Whoever works here would choose with a code that they gave out.
                            throw Problem.of(403, "resident.signed-in").asException();
                        }
                        choices.vote(found, from, typed.choice(), typed.proposal());
                        return shown(found, Optional.of("vote"));
                    } catch (ProblemException refused) {
                        return refused(found, refused.problem());
                    }
                }));
    }

    /** Nothing is sent that the case does not take now, nor about what whoever answers has not seen. */
    private static void check(Typed typed, ResidentView before, boolean signedIn) {
        if (signedIn) {
            // An answer of the office is a follow-up in its own name.
            throw Problem.of(403, "resident.signed-in").asException();
        }
        if (before.answering() != Answering.OPEN) {
            throw Problem.of(409, "resident." + before.answering().code()).asException();
        }
        if (!before.seen().equals(typed.seen())) {
            throw Problem.of(409, "resident.changed").asException();
        }
        if (typed.satisfaction().isBlank() && typed.solved().isBlank()) {
            throw Problem.of(422, "resident.nothing-said").asException();
        }
    }

    /** As any other command is given, so that names in it are masked and its length is looked at. */
    private void give(Typed typed, Found found, AskedFrom from) {
        ObjectNode body = json.createObjectNode().put("reached", true);
        views.asker(found.standing()).ifPresent(person -> body.put("personId", person.toString()));
        if (!typed.satisfaction().isBlank()) {
            body.put("satisfaction", typed.satisfaction());
        }
        if (!typed.solved().isBlank()) {
            body.put("solved", typed.solved().equals("true"));
        }
        if (!typed.said().isBlank()) {
            body.put("said", typed.said());
        }
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        commanding.give(
                new Request(
                        new Resident(from),
                        "/query/answer",
                        headers,
                        body.toString().getBytes(StandardCharsets.UTF_8)),
                found.standing().file().kind(),
                found.id().toString(),
                ResidentViews.ANSWER);
    }

    private Mono<Rendering> work(ServerWebExchange exchange, Work work) {
        long begun = System.nanoTime();
        AskedFrom from = SafeTransport.askedFrom(exchange.getRequest());
        return exchange.getFormData()
                .map(Typed::of)
                .flatMap(typed -> Mono.fromCallable(() -> {
                            if (!transport.isSafe(exchange.getRequest())) {
                                throw httpsNeeded().asException();
                            }
                            limits.take(Limit.RESIDENT_PAGE, from.address());
                            return page(exchange, typed, work.on(typed, cases.open(typed, from), from));
                        })
                        .subscribeOn(requests.threads())
                        .onErrorResume(
                                ProblemException.class,
                                refused -> until(begun)
                                        .then(Mono.fromCallable(() -> no(exchange, typed, refused.problem())))));
    }

    private static Mono<Long> until(long begun) {
        return Mono.delay(BEFORE_A_NO.minusNanos(System.nanoTime() - begun));
    }

    private Rendering no(ServerWebExchange exchange, Typed typed, Problem problem) {
        boolean wrongPair = problem.status() == 404;
        return page(exchange, wrongPair ? typed.withoutCode() : typed, Shown.no(problem));
    }

    private static Problem httpsNeeded() {
        return Problem.of(403, "resident.https-needed");
    }

    private Rendering page(ServerWebExchange exchange, Typed typed, Shown shown) {
        shown.problem()
                .ifPresent(problem ->
                        problem.headers().forEach(exchange.getResponse().getHeaders()::set));
        return Rendering.view("query")
                .modelAttribute("typed", typed)
                .modelAttribute("shown", shown.view())
                .modelAttribute("told", said(exchange, shown.problem()))
                .modelAttribute("taken", shown.taken())
                .modelAttribute("choices", shown.choices())
                .modelAttribute("safe", transport.isSafe(exchange.getRequest()))
                .status(shown.problem()
                        .map(problem -> HttpStatus.valueOf(problem.status()))
                        .orElse(HttpStatus.OK))
                .build();
    }

    private List<String> said(ServerWebExchange exchange, Optional<Problem> problem) {
        Language language = Language.of(exchange.getLocaleContext());
        return problem.map(one -> sentences.say(language, one)).orElse(List.of());
    }
}

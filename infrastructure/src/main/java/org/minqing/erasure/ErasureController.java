package org.minqing.erasure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.api.PersonId;
import org.minqing.erasure.ErasureRequest.State;
import org.minqing.http.Answer;
import org.minqing.http.Answers;
import org.minqing.http.Problem;
import org.minqing.http.Request;
import org.minqing.http.Requests;
import org.minqing.http.Sentences;
import org.minqing.http.reading.Parameters;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Asks that persons be forgotten, tells who is due, and takes the decision of a second account. */
@RestController
class ErasureController {

    private static final int DEFAULT_SIZE = 200;

    private final Requests requests;
    private final Erasures erasures;
    private final DueErasures due;
    private final Reasons reasons;
    private final Answers answers;
    private final Sentences sentences;

    ErasureController(
            Requests requests,
            Erasures erasures,
            DueErasures due,
            Reasons reasons,
            Answers answers,
            Sentences sentences) {
        this.requests = requests;
        this.erasures = erasures;
        this.due = due;
        this.reasons = reasons;
        this.answers = answers;
        this.sentences = sentences;
    }

    @PostMapping(path = "/api/persons/{id}/erasure-requests", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> ofOne(@PathVariable String id, ServerWebExchange exchange) {
        return requests.answer(exchange, request -> {
            List<PersonId> person = List.of(new PersonId(uuid(id, "erasure.person-not-found")));
            String reason =
                    reasons.read(Reasons.Reason.class, request, () -> person).reason();
            return requested(erasures.request(request.who(), person, reason));
        });
    }

    /** Of many at once, as the list of those who are due names them. */
    @PostMapping(path = "/api/erasure-requests", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> ofMany(ServerWebExchange exchange) {
        return requests.answer(exchange, request -> {
            List<PersonId> persons = reasons.read(Asked.class, request, List::of).personIds().stream()
                    .distinct()
                    .toList();
            if (persons.isEmpty()) {
                throw Problem.invalid("personIds", "case.field-missing", Map.of("field", "personIds"))
                        .asException();
            }
            String reason = reasons.read(Asked.class, request, () -> persons).reason();
            return requested(erasures.request(request.who(), persons, reason));
        });
    }

    @GetMapping(path = "/api/erasure-requests/due", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> due(@RequestParam MultiValueMap<String, String> given, ServerWebExchange exchange) {
        return requests.answer(exchange, request -> {
            Parameters parameters = new Parameters(given);
            Optional<String> after = parameters.text("after");
            int size = parameters.number("size", DEFAULT_SIZE, 1, DEFAULT_SIZE);
            parameters.finish();
            return secret(due.find(request.who(), after, size));
        });
    }

    @GetMapping(path = "/api/erasure-requests", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> list(@RequestParam MultiValueMap<String, String> given, ServerWebExchange exchange) {
        return requests.answer(exchange, request -> {
            Parameters parameters = new Parameters(given);
            List<State> states = parameters.any("state", State.class);
            parameters.finish();
            List<State> asked = states.isEmpty() ? List.of(State.values()) : states;
            return secret(Map.of(
                    "items",
                    erasures.in(request.who(), asked).stream().map(Item::of).toList()));
        });
    }

    @PostMapping(path = "/api/erasure-requests/{id}/approve", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> approve(@PathVariable String id, ServerWebExchange exchange) {
        return requests.answer(exchange, request -> {
            Map<PersonId, Obstacle> kept = erasures.approve(request.who(), uuid(id, "erasure.not-found"));
            return secret(new Approved(
                    State.APPROVED,
                    kept.entrySet().stream().map(one -> kept(one, request)).toList()));
        });
    }

    @PostMapping(path = "/api/erasure-requests/{id}/refuse", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> refuse(@PathVariable String id, ServerWebExchange exchange) {
        return requests.answer(exchange, request -> {
            UUID refused = uuid(id, "erasure.not-found");
            erasures.refuse(
                    request.who(),
                    refused,
                    reasons.read(Reasons.Reason.class, request, () -> erasures.personsOf(refused))
                            .reason());
            return secret(Map.of("state", State.REFUSED));
        });
    }

    private Answer requested(UUID id) {
        return answers.json(201, Map.of(), Map.of("id", id));
    }

    private Answer secret(Object body) {
        return answers.json(200, Map.of("Cache-Control", "no-store"), body);
    }

    private Kept kept(Map.Entry<PersonId, Obstacle> one, Request request) {
        Obstacle why = one.getValue();
        return new Kept(one.getKey(), why.code(), sentences.say(request.language(), why.code(), why.facts()));
    }

    private static UUID uuid(String text, String otherwise) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw Problem.of(404, otherwise).asException();
        }
    }

    record Asked(List<PersonId> personIds, String reason) {}

    /** @param kept those of them whom something forbids to erase */
    record Approved(State state, List<Kept> kept) {}

    record Kept(PersonId personId, String code, String detail) {}

    record Item(
            UUID id,
            State state,
            List<PersonId> personIds,
            String reason,
            String requestedBy,
            Instant requestedAt,
            Optional<ErasureRequest.Decision> decision) {

        static Item of(ErasureRequest request) {
            return new Item(
                    request.id(),
                    request.state(),
                    request.persons(),
                    Reasons.shown(request.reason()),
                    request.requestedBy(),
                    request.requestedAt(),
                    request.decision()
                            .map(made -> new ErasureRequest.Decision(
                                    made.approved(),
                                    made.reason().map(Reasons::shown),
                                    made.decidedBy(),
                                    made.decidedAt())));
        }
    }
}

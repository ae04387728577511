package org.minqing.http.commands;

import org.minqing.api.CaseKind;
import org.minqing.http.Requests;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where cases are begun and given commands. */
@RestController
class CommandController {

    private static final int LARGEST_PAPER = 20 << 20;

    private final Requests requests;
    private final Idempotency idempotency;
    private final Registering registering;
    private final Commanding commanding;
    private final HandingIn handingIn;

    CommandController(
            Requests requests,
            Idempotency idempotency,
            Registering registering,
            Commanding commanding,
            HandingIn handingIn) {
        this.requests = requests;
        this.idempotency = idempotency;
        this.registering = registering;
        this.commanding = commanding;
        this.handingIn = handingIn;
    }

    @PostMapping(path = "/api/petitions", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> registerPetition(ServerWebExchange exchange) {
        return register(exchange, CaseKind.PETITION);
    }

    @PostMapping(path = "/api/mediations", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> openMediation(ServerWebExchange exchange) {
        return register(exchange, CaseKind.MEDIATION);
    }

    @PostMapping(path = "/api/hotline-requests", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> receiveHotlineRequest(ServerWebExchange exchange) {
        return register(exchange, CaseKind.HOTLINE_REQUEST);
    }

    @PostMapping(path = "/api/petitions/{id}/{command}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> commandPetition(
            ServerWebExchange exchange, @PathVariable String id, @PathVariable String command) {
        return give(exchange, CaseKind.PETITION, id, command);
    }

    @PostMapping(path = "/api/mediations/{id}/{command}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> commandMediation(
            ServerWebExchange exchange, @PathVariable String id, @PathVariable String command) {
        return give(exchange, CaseKind.MEDIATION, id, command);
    }

    @PostMapping(path = "/api/hotline-requests/{id}/{command}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> commandHotlineRequest(
            ServerWebExchange exchange, @PathVariable String id, @PathVariable String command) {
        return give(exchange, CaseKind.HOTLINE_REQUEST, id, command);
    }

    /** The form holds {@code file}, and where wanted {@code paperKind}, {@code title} and what every command takes. */
    @PostMapping(
            path = "/api/cases/{id}/papers",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> handIn(ServerWebExchange exchange, @PathVariable String id) {
        return requests.answerForm(
                exchange,
                LARGEST_PAPER,
                handingIn::command,
                (request, form) -> idempotency.once(request, _ -> handingIn.handIn(request, id, form)));
    }

    private Mono<ResponseEntity<String>> register(ServerWebExchange exchange, CaseKind kind) {
        return requests.answer(exchange, request -> registering.register(request, kind));
    }

    private Mono<ResponseEntity<String>> give(ServerWebExchange exchange, CaseKind kind, String id, String word) {
        return requests.answer(
                exchange, request -> idempotency.once(request, _ -> commanding.give(request, kind, id, word)));
    }
}

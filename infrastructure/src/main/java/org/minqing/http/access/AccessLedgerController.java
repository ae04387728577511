package org.minqing.http.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.queryhandling.QueryGateway;
import org.minqing.api.AccessAct;
import org.minqing.api.CaseId;
import org.minqing.api.PersonId;
import org.minqing.api.query.AccessLedgerPage;
import org.minqing.api.query.AccessLedgerQuery;
import org.minqing.api.query.QueryHeaders;
import org.minqing.http.Problem;
import org.minqing.http.Request;
import org.minqing.http.reading.Parameters;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;

/** Tells auditors who looked at what. */
@RestController
class AccessLedgerController {

    private final QueryGateway queries;

    AccessLedgerController(QueryGateway queries) {
        this.queries = queries;
    }

    @GetMapping(path = "/api/access-ledger", produces = MediaType.APPLICATION_JSON_VALUE)
    AccessLedgerPage list(@RequestParam MultiValueMap<String, String> given, ServerWebExchange exchange) {
        Parameters parameters = new Parameters(given);
        AccessLedgerQuery query = new AccessLedgerQuery(
                parameters.one("person", AccessLedgerController::uuid, "UUID").map(PersonId::new),
                parameters.text("account"),
                parameters.one("case", AccessLedgerController::uuid, "UUID").map(CaseId::new),
                parameters.any("act", AccessAct.class),
                parameters.day("from"),
                parameters.day("to"),
                parameters.text("after"),
                parameters.number("size", AccessLedgerQuery.DEFAULT_SIZE, 1, AccessLedgerQuery.MAX_SIZE));
        parameters.finish();
        try {
            return queries.query(new GenericMessage<>(query, asker(exchange.getRequest())), AccessLedgerPage.class)
                    .join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof IllegalArgumentException) {
                throw Problem.invalid("after", "request.bad-parameter", Map.of("field", "after"))
                        .asException();
            }
            throw failure;
        }
    }

    private static Map<String, String> asker(ServerHttpRequest request) {
        Map<String, String> asker = new HashMap<>();
        asker.put(QueryHeaders.ACTOR, Request.LOCAL_ACCOUNT);
        asker.put(QueryHeaders.REQUEST, request.getId());
        Optional.ofNullable(request.getRemoteAddress())
                .ifPresent(remote -> asker.put(QueryHeaders.ADDRESS, remote.getHostString()));
        Optional.ofNullable(request.getHeaders().getFirst(HttpHeaders.USER_AGENT))
                .ifPresent(agent -> asker.put(QueryHeaders.USER_AGENT, agent));
        return asker;
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}

package org.minqing.http.screening;

import java.security.Principal;
import org.minqing.api.OccasionId;
import org.minqing.api.ScreeningRoundRejection;
import org.minqing.api.query.Scope;
import org.minqing.api.query.ScreeningRounds;
import org.minqing.api.query.ScreeningRoundsQuery;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Asking;
import org.minqing.http.OccasionIds;
import org.minqing.http.Requests;
import org.minqing.http.commands.ScreeningRounding;
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

/** Where screening rounds are opened, reported to, listed and closed. */
@RestController
public class ScreeningRoundController {

    private static final int DEFAULT_SIZE = 24;

    private final Requests requests;
    private final ScreeningRounding rounding;
    private final Asking asking;
    private final DirectoryNames names;

    ScreeningRoundController(Requests requests, ScreeningRounding rounding, Asking asking, DirectoryNames names) {
        this.requests = requests;
        this.rounding = rounding;
        this.asking = asking;
        this.names = names;
    }

    @PostMapping(path = "/api/screening-rounds", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> open(ServerWebExchange exchange) {
        return requests.answer(exchange, rounding::open);
    }

    @PostMapping(path = "/api/screening-rounds/{id}/report-cell", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> report(ServerWebExchange exchange, @PathVariable String id) {
        return requests.answer(exchange, request -> rounding.report(request, id(id)));
    }

    @PostMapping(path = "/api/screening-rounds/{id}/note-sign", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> note(ServerWebExchange exchange, @PathVariable String id) {
        return requests.answer(exchange, request -> rounding.note(request, id(id)));
    }

    @PostMapping(path = "/api/screening-rounds/{id}/close", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> close(ServerWebExchange exchange, @PathVariable String id) {
        return requests.answer(exchange, request -> rounding.close(request, id(id)));
    }

    @GetMapping(path = "/api/screening-rounds", produces = MediaType.APPLICATION_JSON_VALUE)
    ScreeningRounds list(@RequestParam MultiValueMap<String, String> given, Principal who) {
        Parameters parameters = new Parameters(given);
        Scope scope = Scope.everything().within(parameters.areas("area", names::areaCode));
        int size = parameters.number("size", DEFAULT_SIZE, 1, ScreeningRoundsQuery.MAX_SIZE);
        parameters.finish();
        return asking.ask(who, new ScreeningRoundsQuery(scope, size));
    }

    /** @throws org.minqing.http.ProblemException 404 where the text is no id of one */
    public static OccasionId id(String text) {
        return OccasionIds.of(text, ScreeningRoundRejection.NOT_FOUND);
    }
}

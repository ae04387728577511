package org.minqing.http.choice;

import java.security.Principal;
import org.minqing.api.OccasionId;
import org.minqing.api.ResidentsChoiceRejection;
import org.minqing.api.query.ResidentsChoices;
import org.minqing.api.query.ResidentsChoicesQuery;
import org.minqing.api.query.Scope;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Asking;
import org.minqing.http.OccasionIds;
import org.minqing.http.Requests;
import org.minqing.http.commands.ResidentsChoosing;
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

/** Where proposals are put to the residents, and what they chose is counted and promised. They choose on their own page. */
@RestController
public class ResidentsChoiceController {

    private static final int DEFAULT_SIZE = 50;

    private final Requests requests;
    private final ResidentsChoosing choosing;
    private final Asking asking;
    private final DirectoryNames names;

    ResidentsChoiceController(Requests requests, ResidentsChoosing choosing, Asking asking, DirectoryNames names) {
        this.requests = requests;
        this.choosing = choosing;
        this.asking = asking;
        this.names = names;
    }

    @PostMapping(path = "/api/residents-choices", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> open(ServerWebExchange exchange) {
        return requests.answer(exchange, choosing::open);
    }

    @PostMapping(path = "/api/residents-choices/{id}/count", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> count(ServerWebExchange exchange, @PathVariable String id) {
        return requests.answer(exchange, request -> choosing.count(request, id(id)));
    }

    @PostMapping(path = "/api/residents-choices/{id}/promise", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> promise(ServerWebExchange exchange, @PathVariable String id) {
        return requests.answer(exchange, request -> choosing.promise(request, id(id)));
    }

    @PostMapping(path = "/api/residents-choices/{id}/withdraw", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> withdraw(ServerWebExchange exchange, @PathVariable String id) {
        return requests.answer(exchange, request -> choosing.withdraw(request, id(id)));
    }

    @GetMapping(path = "/api/residents-choices", produces = MediaType.APPLICATION_JSON_VALUE)
    ResidentsChoices list(@RequestParam MultiValueMap<String, String> given, Principal who) {
        Parameters parameters = new Parameters(given);
        Scope scope = Scope.everything().within(parameters.areas("area", names::areaCode));
        int size = parameters.number("size", DEFAULT_SIZE, 1, ResidentsChoicesQuery.MAX_SIZE);
        parameters.finish();
        return asking.ask(who, new ResidentsChoicesQuery(scope, size));
    }

    /** @throws org.minqing.http.ProblemException 404 where the text is no id of one */
    public static OccasionId id(String text) {
        return OccasionIds.of(text, ResidentsChoiceRejection.NOT_FOUND);
    }
}

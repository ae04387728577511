package org.minqing.http.visits;

import java.security.Principal;
import org.minqing.api.query.HomeVisitPage;
import org.minqing.api.query.HomeVisitsQuery;
import org.minqing.api.query.Scope;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Asking;
import org.minqing.http.Requests;
import org.minqing.http.commands.HomeVisiting;
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

/** Where home visits are noted, listed and read. */
@RestController
class HomeVisitController {

    private static final int DEFAULT_SIZE = 50;
    private static final int LAST_PAGE = 10_000;

    private final Requests requests;
    private final HomeVisiting visiting;
    private final HomeVisitOpening visits;
    private final Asking asking;
    private final DirectoryNames names;

    HomeVisitController(
            Requests requests, HomeVisiting visiting, HomeVisitOpening visits, Asking asking, DirectoryNames names) {
        this.requests = requests;
        this.visiting = visiting;
        this.visits = visits;
        this.asking = asking;
        this.names = names;
    }

    @PostMapping(path = "/api/home-visits", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> log(ServerWebExchange exchange) {
        return requests.answer(exchange, visiting::log);
    }

    @PostMapping(path = "/api/home-visits/{id}/withdraw", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> withdraw(ServerWebExchange exchange, @PathVariable String id) {
        return requests.answer(exchange, request -> visiting.withdraw(request, HomeVisitOpening.id(id)));
    }

    @GetMapping(path = "/api/home-visits", produces = MediaType.APPLICATION_JSON_VALUE)
    HomeVisitPage list(@RequestParam MultiValueMap<String, String> given, Principal who) {
        Parameters parameters = new Parameters(given);
        Scope scope = Scope.everything()
                .within(parameters.areas("area", names::areaCode))
                .between(parameters.day("from"), parameters.day("to"));
        int page = parameters.number("page", 0, 0, LAST_PAGE);
        int size = parameters.number("size", DEFAULT_SIZE, 1, HomeVisitsQuery.MAX_SIZE);
        parameters.finish();
        return asking.ask(who, new HomeVisitsQuery(scope, page, size));
    }

    @GetMapping(path = "/api/home-visits/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    OpenedVisit one(@PathVariable String id, Principal who) {
        return visits.open(id, who);
    }
}

package org.minqing.http.visits;

import java.security.Principal;
import java.util.List;
import org.minqing.api.query.Scope;
import org.minqing.api.query.VisitsToMakeQuery;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Asking;
import org.minqing.http.Requests;
import org.minqing.http.commands.KeyPersonNaming;
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

/** Where key persons are named, listed, opened and released. */
@RestController
class KeyPersonController {

    private final Requests requests;
    private final KeyPersonNaming naming;
    private final KeyPersonOpening opening;
    private final KeyPersonList list;
    private final Asking asking;
    private final DirectoryNames names;

    KeyPersonController(
            Requests requests,
            KeyPersonNaming naming,
            KeyPersonOpening opening,
            KeyPersonList list,
            Asking asking,
            DirectoryNames names) {
        this.requests = requests;
        this.naming = naming;
        this.opening = opening;
        this.list = list;
        this.asking = asking;
        this.names = names;
    }

    record KeyPersons(List<ListedKeyPerson> items, long total) {}

    @PostMapping(path = "/api/key-persons", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> name(ServerWebExchange exchange) {
        return requests.answer(exchange, naming::name);
    }

    @PostMapping(path = "/api/key-persons/{id}/release", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> release(ServerWebExchange exchange, @PathVariable String id) {
        return requests.answer(exchange, request -> naming.release(request, KeyPersonOpening.id(id)));
    }

    @GetMapping(path = "/api/key-persons", produces = MediaType.APPLICATION_JSON_VALUE)
    KeyPersons list(@RequestParam MultiValueMap<String, String> given, Principal who) {
        Parameters parameters = new Parameters(given);
        Scope scope = Scope.everything().within(parameters.areas("area", names::areaCode));
        parameters.finish();
        List<ListedKeyPerson> items = list.of(asking.ask(who, new VisitsToMakeQuery(scope)));
        return new KeyPersons(items, items.size());
    }

    @GetMapping(path = "/api/key-persons/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    OpenedKeyPerson one(@PathVariable String id, Principal who) {
        return opening.open(id, who);
    }
}

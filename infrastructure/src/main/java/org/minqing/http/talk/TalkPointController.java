package org.minqing.http.talk;

import java.security.Principal;
import org.minqing.api.CaseKind;
import org.minqing.api.OccasionId;
import org.minqing.api.TalkPointRejection;
import org.minqing.api.query.NotebookPage;
import org.minqing.api.query.NotebookQuery;
import org.minqing.api.query.Scope;
import org.minqing.api.query.TalkPoints;
import org.minqing.api.query.TalkPointsQuery;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Asking;
import org.minqing.http.OccasionIds;
import org.minqing.http.Requests;
import org.minqing.http.commands.NotebookKeeping;
import org.minqing.http.commands.TalkPointTending;
import org.minqing.http.commands.TalkPointTending.Doing;
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

/** Where talk points are opened and listed, and their notebooks kept and read. */
@RestController
public class TalkPointController {

    private static final int DEFAULT_SIZE = 50;
    private static final int LAST_PAGE = 10_000;

    private final Requests requests;
    private final TalkPointTending tending;
    private final NotebookKeeping notebooks;
    private final NotebookOpening entries;
    private final Asking asking;
    private final DirectoryNames names;

    TalkPointController(
            Requests requests,
            TalkPointTending tending,
            NotebookKeeping notebooks,
            NotebookOpening entries,
            Asking asking,
            DirectoryNames names) {
        this.requests = requests;
        this.tending = tending;
        this.notebooks = notebooks;
        this.entries = entries;
        this.asking = asking;
        this.names = names;
    }

    @PostMapping(path = "/api/talk-points", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> open(ServerWebExchange exchange) {
        return requests.answer(exchange, tending::open);
    }

    @PostMapping(path = "/api/talk-points/{id}/{doing}", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> give(ServerWebExchange exchange, @PathVariable String id, @PathVariable String doing) {
        return requests.answer(exchange, request -> tending.give(request, point(id), Doing.of(doing)));
    }

    @PostMapping(path = "/api/talk-points/{id}/notebook", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> note(ServerWebExchange exchange, @PathVariable String id) {
        return requests.answer(exchange, request -> notebooks.note(request, point(id)));
    }

    @PostMapping(path = "/api/notebook-entries/{id}/advise", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> advise(ServerWebExchange exchange, @PathVariable String id) {
        return requests.answer(exchange, request -> notebooks.advise(request, NotebookOpening.id(id)));
    }

    @PostMapping(path = "/api/notebook-entries/{id}/raise-petition", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> raisePetition(ServerWebExchange exchange, @PathVariable String id) {
        return requests.answer(
                exchange, request -> notebooks.raise(request, NotebookOpening.id(id), CaseKind.PETITION));
    }

    @PostMapping(path = "/api/notebook-entries/{id}/raise-mediation", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> raiseMediation(ServerWebExchange exchange, @PathVariable String id) {
        return requests.answer(
                exchange, request -> notebooks.raise(request, NotebookOpening.id(id), CaseKind.MEDIATION));
    }

    @GetMapping(path = "/api/talk-points", produces = MediaType.APPLICATION_JSON_VALUE)
    TalkPoints list(@RequestParam MultiValueMap<String, String> given, Principal who) {
        Parameters parameters = new Parameters(given);
        Scope scope = Scope.everything().within(parameters.areas("area", names::areaCode));
        parameters.finish();
        return asking.ask(who, new TalkPointsQuery(scope));
    }

    @GetMapping(path = "/api/talk-points/{id}/notebook", produces = MediaType.APPLICATION_JSON_VALUE)
    NotebookPage notebook(@PathVariable String id, @RequestParam MultiValueMap<String, String> given, Principal who) {
        Parameters parameters = new Parameters(given);
        int page = parameters.number("page", 0, 0, LAST_PAGE);
        int size = parameters.number("size", DEFAULT_SIZE, 1, NotebookQuery.MAX_SIZE);
        parameters.finish();
        return asking.ask(who, new NotebookQuery(Scope.everything(), point(id), page, size));
    }

    @GetMapping(path = "/api/notebook-entries/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    OpenedEntry one(@PathVariable String id, Principal who) {
        return entries.open(id, who);
    }

    /** @throws org.minqing.http.ProblemException 404 where the text is no id of one */
    public static OccasionId point(String text) {
        return OccasionIds.of(text, TalkPointRejection.NOT_FOUND);
    }
}

package org.minqing.http.projections;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Answers;
import org.minqing.http.Problem;
import org.minqing.http.Requests;
import org.minqing.http.reading.JsonBody;
import org.minqing.http.reading.Reading;
import org.minqing.parking.Outcome;
import org.minqing.parking.Parked;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What a projection could not take in: told, tried again, or done without. */
@RestController
class ParkedController {

    private final ParkedCare care;
    private final DirectoryNames names;
    private final Requests requests;
    private final Answers answers;

    ParkedController(ParkedCare care, DirectoryNames names, Requests requests, Answers answers) {
        this.care = care;
        this.names = names;
        this.requests = requests;
        this.answers = answers;
    }

    record ParkedItems(List<Parked> items) {}

    /** @param outcome whether all of it is taken in now */
    record Tried(Outcome outcome) {}

    /** @param reason why the event may be done without; it outlives the case and names nobody */
    record Skip(String reason) {}

    @GetMapping(path = "/api/projections/{name}/parked", produces = MediaType.APPLICATION_JSON_VALUE)
    ParkedItems parked(@PathVariable String name, Principal who) {
        return new ParkedItems(care.parked(name, who));
    }

    @PostMapping(path = "/api/projections/{name}/parked/{id}/retries", produces = MediaType.APPLICATION_JSON_VALUE)
    Tried retry(@PathVariable String name, @PathVariable String id, Principal who) {
        return new Tried(care.retry(name, caseId(id), who));
    }

    @PostMapping(path = "/api/projections/{name}/parked/{id}/skips", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> skip(@PathVariable String name, @PathVariable String id, ServerWebExchange exchange) {
        return requests.answer(exchange, request -> {
            Reading reading = new Reading(names, CaseKind.PETITION);
            Skip skip =
                    reading.finish(reading.readWhole(Skip.class, JsonBody.read(request.headers(), request.body()), ""));
            return answers.json(200, Map.of(), new Tried(care.skip(name, caseId(id), skip.reason(), request.who())));
        });
    }

    private static CaseId caseId(String text) {
        try {
            return CaseId.of(text);
        } catch (IllegalArgumentException noId) {
            throw Problem.of(404, "projection.not-parked").asException();
        }
    }
}

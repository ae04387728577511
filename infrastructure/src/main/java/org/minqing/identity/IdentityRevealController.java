package org.minqing.identity;

import java.util.Map;
import java.util.Optional;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.http.Answers;
import org.minqing.http.Requests;
import org.minqing.http.reading.JsonBody;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Shows one person in clear, once. Whoever wants to see them again asks again. */
@RestController
class IdentityRevealController {

    /** Seconds after which a screen covers it again. */
    private static final int SHOWN_FOR = 60;

    private final Requests requests;
    private final IdentityReveals reveals;
    private final Answers answers;

    IdentityRevealController(Requests requests, IdentityReveals reveals, Answers answers) {
        this.requests = requests;
        this.reveals = reveals;
        this.answers = answers;
    }

    @PostMapping(path = "/api/cases/{id}/identity-reveals", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> reveal(@PathVariable String id, ServerWebExchange exchange) {
        return requests.answer(
                exchange,
                request -> answers.json(
                        200,
                        Map.of("Cache-Control", "no-store"),
                        Shown.of(reveals.reveal(request.who(), id, JsonBody.read(request.headers(), request.body())))));
    }

    /** @param shownFor in seconds */
    record Shown(
            PersonId personId,
            PersonalData.Kind kind,
            Optional<String> name,
            Optional<String> phone,
            Optional<String> idNumber,
            Optional<String> address,
            int shownFor) {

        static Shown of(PersonalData person) {
            return new Shown(
                    person.personId(),
                    person.kind(),
                    person.name(),
                    person.phone(),
                    person.idNumber(),
                    person.address(),
                    SHOWN_FOR);
        }
    }
}

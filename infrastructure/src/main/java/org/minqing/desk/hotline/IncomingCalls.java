package org.minqing.desk.hotline;

import java.util.Map;
import java.util.UUID;
import org.minqing.api.CaseKind;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Answers;
import org.minqing.http.Requests;
import org.minqing.http.reading.JsonBody;
import org.minqing.http.reading.Reading;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Where a telephone system says who rings; it opens the desk at the address it gets, which holds no number. */
@RestController
class IncomingCalls {

    private final Requests requests;
    private final CallDrafts drafts;
    private final Rights rights;
    private final DirectoryNames names;
    private final Answers answers;

    IncomingCalls(Requests requests, CallDrafts drafts, Rights rights, DirectoryNames names, Answers answers) {
        this.requests = requests;
        this.drafts = drafts;
        this.rights = rights;
        this.names = names;
        this.answers = answers;
    }

    record Ringing(String phone) {}

    @PostMapping(path = "/desk/calls", produces = MediaType.APPLICATION_JSON_VALUE)
    Mono<ResponseEntity<String>> rings(ServerWebExchange exchange) {
        return requests.answer(exchange, request -> {
            rights.demand(request.who(), Deed.SEARCH_PERSONS);
            Reading reading = new Reading(names, CaseKind.HOTLINE_REQUEST);
            Ringing ringing = reading.finish(
                    reading.readWhole(Ringing.class, JsonBody.read(request.headers(), request.body()), ""));
            String id = UUID.randomUUID().toString();
            drafts.save(CallDrafts.announced(id), Map.of("phone", ringing.phone()));
            return answers.json(201, Map.of(), Map.of("open", "/desk/hotline?call=" + id));
        });
    }
}

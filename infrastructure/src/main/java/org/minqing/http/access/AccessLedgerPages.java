package org.minqing.http.access;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.minqing.api.CaseId;
import org.minqing.api.PersonId;
import org.minqing.api.query.AccessLedgerQuery;
import org.minqing.http.Asking;
import org.minqing.http.Problem;
import org.minqing.http.Requests;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/** Where an auditor reads who saw this person and what this account looked at. */
@Controller
class AccessLedgerPages {

    private final Asking asking;
    private final Requests requests;

    AccessLedgerPages(Asking asking, Requests requests) {
        this.asking = asking;
        this.requests = requests;
    }

    @GetMapping("/admin/access")
    Mono<Rendering> page(@RequestParam MultiValueMap<String, String> given, Principal who) {
        return Mono.fromCallable(() -> Rendering.view("admin/access")
                        .modelAttribute("page", asking.ask(who, query(given)))
                        .modelAttribute("account", text(given, "account").orElse(""))
                        .modelAttribute("person", text(given, "person").orElse(""))
                        .modelAttribute("caseId", text(given, "case").orElse(""))
                        .build())
                .subscribeOn(requests.threads());
    }

    private static AccessLedgerQuery query(MultiValueMap<String, String> given) {
        return new AccessLedgerQuery(
                uuid(given, "person").map(PersonId::new),
                text(given, "account"),
                uuid(given, "case").map(CaseId::new),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                text(given, "after"),
                AccessLedgerQuery.DEFAULT_SIZE);
    }

    private static Optional<UUID> uuid(MultiValueMap<String, String> given, String name) {
        try {
            return text(given, name).map(UUID::fromString);
        } catch (IllegalArgumentException none) {
            throw Problem.invalid(name, "request.bad-parameter", java.util.Map.of("field", name))
                    .asException();
        }
    }

    private static Optional<String> text(MultiValueMap<String, String> given, String name) {
        return Optional.ofNullable(given.getFirst(name)).map(String::strip).filter(text -> !text.isEmpty());
    }
}

package org.minqing.http.access;

import java.security.Principal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.api.AccessAct;
import org.minqing.api.CaseId;
import org.minqing.api.PersonId;
import org.minqing.api.query.AccessLedgerPage;
import org.minqing.api.query.AccessLedgerQuery;
import org.minqing.http.Asking;
import org.minqing.http.Problem;
import org.minqing.http.reading.Parameters;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells auditors who looked at what. */
@RestController
class AccessLedgerController {

    private final Asking asking;

    AccessLedgerController(Asking asking) {
        this.asking = asking;
    }

    @GetMapping(path = "/api/access-ledger", produces = MediaType.APPLICATION_JSON_VALUE)
    AccessLedgerPage list(@RequestParam MultiValueMap<String, String> given, Principal who) {
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
            return asking.ask(who, query);
        } catch (IllegalArgumentException noSuchPlace) {
            throw Problem.invalid("after", "request.bad-parameter", Map.of("field", "after"))
                    .asException();
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}

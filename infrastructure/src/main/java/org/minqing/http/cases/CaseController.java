package org.minqing.http.cases;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.minqing.api.CaseRejection;
import org.minqing.api.EventName;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Moment;
import org.minqing.api.query.CaseHistory;
import org.minqing.api.query.CaseHistoryQuery;
import org.minqing.http.Asking;
import org.minqing.http.Language;
import org.minqing.http.Problem;
import org.minqing.person.Disclosure;
import org.minqing.security.account.Accounts;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import tools.jackson.databind.JsonNode;

/** One case, with every command already answered. */
@RestController
class CaseController {

    private final Asking asking;
    private final CaseDocument document;
    private final Accounts accounts;
    private final WhoMaySee whoMaySee;

    CaseController(Asking asking, CaseDocument document, Accounts accounts, WhoMaySee whoMaySee) {
        this.asking = asking;
        this.document = document;
        this.accounts = accounts;
        this.whoMaySee = whoMaySee;
    }

    @GetMapping(path = "/api/cases/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> standing(@PathVariable String id, Principal who, ServerWebExchange exchange) {
        List<CaseHistory.Recorded> stream = stream(id, who);
        JsonNode written = document.write(
                CaseIds.parsed(id).orElseThrow(),
                stream,
                Language.askedFor(exchange.getRequest().getHeaders()),
                disclosure(stream, who));
        return ResponseEntity.ok().eTag("\"" + stream.size() + "\"").body(written);
    }

    @GetMapping(path = "/api/cases/{id}/events", produces = MediaType.APPLICATION_JSON_VALUE)
    List<EventView> events(@PathVariable String id, Principal who) {
        return stream(id, who).stream().map(EventView::of).toList();
    }

    private Disclosure disclosure(List<CaseHistory.Recorded> stream, Principal who) {
        return accounts.find(who.getName())
                .map(account -> whoMaySee.disclosure(StandingCase.of(stream), account))
                .orElse(Disclosure.HIDDEN);
    }

    private List<CaseHistory.Recorded> stream(String id, Principal who) {
        List<CaseHistory.Recorded> stream = CaseIds.parsed(id)
                .map(one -> asking.ask(who, new CaseHistoryQuery(one)).events())
                .orElse(List.of());
        if (stream.isEmpty()) {
            throw Problem.of(404, CaseRejection.NOT_FOUND.code()).asException();
        }
        return stream;
    }

    /**
     * @param actor the account it came from; {@code system} where the ledger itself acted
     * @param data the event as it is stored; persons stand in it as references
     */
    record EventView(
            long sequence,
            String type,
            Moment occurredAt,
            Moment.Precision precision,
            Instant recordedAt,
            String actor,
            LedgerEvent data) {

        static EventView of(CaseHistory.Recorded recorded) {
            LedgerEvent event = recorded.event();
            Moment occurredAt = event.act().occurredAt();
            return new EventView(
                    recorded.sequence(),
                    EventName.of(event),
                    occurredAt,
                    occurredAt.precision(),
                    recorded.recordedAt(),
                    recorded.actor().orElse(event.act().by()),
                    event);
        }
    }
}

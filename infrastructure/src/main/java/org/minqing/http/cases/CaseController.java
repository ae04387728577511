package org.minqing.http.cases;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import org.minqing.api.EventName;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Moment;
import org.minqing.api.query.CaseHistory;
import org.minqing.http.Language;
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

    private final CaseOpening cases;
    private final CaseDocument document;

    CaseController(CaseOpening cases, CaseDocument document) {
        this.cases = cases;
        this.document = document;
    }

    @GetMapping(path = "/api/cases/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<JsonNode> standing(@PathVariable String id, Principal who, ServerWebExchange exchange) {
        OpenedCase opened = cases.open(id, who);
        JsonNode written = document.write(
                opened.id(),
                opened.stream(),
                Language.askedFor(exchange.getRequest().getHeaders()),
                opened.disclosure());
        return ResponseEntity.ok().eTag("\"" + opened.stream().size() + "\"").body(written);
    }

    @GetMapping(path = "/api/cases/{id}/events", produces = MediaType.APPLICATION_JSON_VALUE)
    List<EventView> events(@PathVariable String id, Principal who) {
        return cases.open(id, who).stream().stream().map(EventView::of).toList();
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

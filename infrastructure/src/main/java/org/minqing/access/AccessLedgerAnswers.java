package org.minqing.access;

import java.time.ZoneId;
import java.util.Optional;
import org.axonframework.messaging.MetaData;
import org.axonframework.queryhandling.QueryHandler;
import org.minqing.api.AccessAct;
import org.minqing.api.query.AccessLedgerPage;
import org.minqing.api.query.AccessLedgerQuery;
import org.minqing.api.query.QueryHeaders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers who looked at what. To ask is itself a look, and is recorded before it is answered. */
@Component
class AccessLedgerAnswers {

    private final AccessPages pages;
    private final AccessLedger ledger;

    /** @param zone where days begin and end */
    AccessLedgerAnswers(JdbcClient jdbc, AccessLedger ledger, ZoneId zone) {
        this.pages = new AccessPages(jdbc, zone);
        this.ledger = ledger;
    }

    /**
     * @param asked by whom and from where: {@link QueryHeaders}
     * @throws IllegalArgumentException where the place to go on from is none of ours
     */
    @QueryHandler
    AccessLedgerPage answer(AccessLedgerQuery query, MetaData asked) {
        ledger.record(reading(query, asked));
        return pages.page(query);
    }

    private static AccessEntry reading(AccessLedgerQuery query, MetaData asked) {
        String account = text(asked, QueryHeaders.ACTOR)
                .orElseThrow(() -> new IllegalStateException("Nobody asks for the access ledger"));
        AccessEntry entry = AccessEntry.of(account, AccessAct.ACCESS_LEDGER_READ)
                .naming(query.person().stream().toList());
        if (query.caseId().isPresent()) {
            entry = entry.about(query.caseId().get());
        }
        if (query.account().isPresent()) {
            entry = entry.with("account", query.account().get());
        }
        Optional<String> address = text(asked, QueryHeaders.ADDRESS);
        return address.isEmpty()
                ? entry
                : entry.from(new AskedFrom(
                        address.get(), text(asked, QueryHeaders.USER_AGENT), text(asked, QueryHeaders.REQUEST)));
    }

    private static Optional<String> text(MetaData asked, String key) {
        return Optional.ofNullable(asked.get(key)).map(Object::toString);
    }
}

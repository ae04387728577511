package org.minqing.access;

import java.time.ZoneId;
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
        AccessEntry entry = AccessEntry.by(asked, AccessAct.ACCESS_LEDGER_READ)
                .naming(query.person().stream().toList());
        if (query.caseId().isPresent()) {
            entry = entry.about(query.caseId().get());
        }
        return query.account().isPresent()
                ? entry.with("account", query.account().get())
                : entry;
    }
}

package org.minqing.http.papers;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.minqing.api.CaseEvent.PaperAdded;
import org.minqing.api.CaseId;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals, before anyone is let in, what was handed in while papers were kept as they are. Once done, nothing is left to do. */
@Component
final class PapersInClear implements SmartInitializingSingleton {

    private final JdbcClient jdbc;
    private final EventStore ledger;
    private final PaperStore papers;
    private final TransactionTemplate transactions;

    PapersInClear(JdbcClient jdbc, EventStore ledger, PaperStore papers, TransactionTemplate transactions) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.papers = papers;
        this.transactions = transactions;
    }

    @Override
    public void afterSingletonsInstantiated() {
        transactions.executeWithoutResult(all -> {
            // Another node that starts now waits, and then finds nothing.
            jdbc.sql("set local lock_timeout = 0").update();
            jdbc.sql("lock table paper_content in exclusive mode").update();
            Map<String, String> types = types();
            if (types.isEmpty()) {
                return;
            }
            casesWithPapers()
                    .forEach(caseId -> ledger.readEvents(caseId.toString())
                            .asStream()
                            .forEach(event -> {
                                if (event.getPayload() instanceof PaperAdded added) {
                                    String sha256 = added.paper().contentId();
                                    Optional.ofNullable(types.get(sha256))
                                            .ifPresent(type ->
                                                    papers.keep(new CaseId(caseId), sha256, type, content(sha256)));
                                }
                            }));
            jdbc.sql("delete from paper_content").update();
        });
    }

    private Map<String, String> types() {
        Map<String, String> types = new HashMap<>();
        jdbc.sql("select sha256, media_type from paper_content").query(row -> {
            types.put(row.getString(1), row.getString(2));
        });
        return types;
    }

    private List<UUID> casesWithPapers() {
        return jdbc.sql("select distinct aggregate_id from domain_event where payload_type like '%.paper-added'")
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    private byte[] content(String sha256) {
        return jdbc.sql("select content from paper_content where sha256 = :sha256")
                .param("sha256", sha256)
                .query((row, number) -> row.getBytes(1))
                .single();
    }
}

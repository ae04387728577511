package org.minqing.api.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.minqing.api.LedgerEvent;

/** @param events oldest first; empty where there is no such case, or none that the asker may see */
public record CaseHistory(List<Recorded> events) {

    /**
     * @param recordedAt the store's own time
     * @param actor the account whose command it came from; absent where the ledger itself acted
     */
    public record Recorded(long sequence, LedgerEvent event, Instant recordedAt, Optional<String> actor) {}
}

package org.minqing.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;

/**
 * All events up to a place in the stream, case after case in the order in which they began: whoever takes in a whole case
 * at once need not look up what is known of it so far.
 */
public final class WholeCases {

    private final LedgerEventStorage storage;
    private final long upTo;
    private long begunBefore;

    WholeCases(LedgerEventStorage storage, TrackingToken upTo) {
        this.storage = storage;
        this.upTo = upTo.position().orElse(0);
    }

    /** The events of the next few cases, all that each of them has; absent where there are no more cases. */
    public Optional<List<DomainEventMessage<?>>> next() {
        List<StoredEvent> rows = storage.wholeCases(begunBefore, upTo);
        for (StoredEvent row : rows) {
            if (row.getSequenceNumber() == 0) {
                begunBefore = row.globalIndex();
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<DomainEventMessage<?>> understood = new ArrayList<>();
        storage.understood(rows).forEachRemaining(understood::add);
        return Optional.of(understood);
    }
}

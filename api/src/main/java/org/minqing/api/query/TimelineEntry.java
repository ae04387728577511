package org.minqing.api.query;

import java.time.Instant;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Moment;

/**
 * One thing that happened to a case.
 *
 * @param sequence from 0
 * @param type its stored name: {@code petition.registered}
 * @param recordedAt when the ledger learned of it
 * @param actor the account that entered it
 */
public record TimelineEntry(
        long sequence,
        String type,
        Moment occurredAt,
        Moment.Precision precision,
        Instant recordedAt,
        String actor,
        LedgerEvent data) {}

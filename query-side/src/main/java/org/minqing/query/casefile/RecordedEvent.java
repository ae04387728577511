package org.minqing.query.casefile;

import java.time.Instant;
import org.minqing.api.EventName;
import org.minqing.api.LedgerEvent;
import org.minqing.api.Moment;
import org.minqing.api.query.TimelineEntry;

/**
 * An event as the store keeps it.
 *
 * @param actor the account that entered it
 */
public record RecordedEvent(long sequence, Instant recordedAt, String actor, LedgerEvent event) {

    public TimelineEntry told() {
        Moment at = event.act().occurredAt();
        return new TimelineEntry(sequence, EventName.of(event), at, at.precision(), recordedAt, actor, event);
    }
}

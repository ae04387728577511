package org.minqing.api.query;

import org.minqing.api.OccasionId;

/** All that was noted of one key person, every command already answered among it. */
public record KeyPersonQuery(OccasionId id) implements LedgerQuery<KeyPersonHistory> {

    @Override
    public Class<KeyPersonHistory> answeredWith() {
        return KeyPersonHistory.class;
    }
}

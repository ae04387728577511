package org.minqing.api.query;

import org.minqing.api.OccasionId;

/** All that happened to the reception sessions of one place, every command already answered among it. */
public record ReceptionSeriesQuery(OccasionId id) implements LedgerQuery<ReceptionSeriesHistory> {

    @Override
    public Class<ReceptionSeriesHistory> answeredWith() {
        return ReceptionSeriesHistory.class;
    }
}

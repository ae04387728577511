package org.minqing.api.query;

import org.minqing.api.OccasionId;

/** All that happened to one shift, every command already answered among it. */
public record DutyShiftQuery(OccasionId id) implements LedgerQuery<DutyShiftHistory> {

    @Override
    public Class<DutyShiftHistory> answeredWith() {
        return DutyShiftHistory.class;
    }
}

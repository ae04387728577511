package org.minqing.api.query;

import org.minqing.api.OccasionId;

/** All that was noted of one home visit, every command already answered among it. */
public record HomeVisitQuery(OccasionId id) implements LedgerQuery<HomeVisitHistory> {

    @Override
    public Class<HomeVisitHistory> answeredWith() {
        return HomeVisitHistory.class;
    }
}

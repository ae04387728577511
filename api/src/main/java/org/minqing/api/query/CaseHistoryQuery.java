package org.minqing.api.query;

import org.minqing.api.CaseId;

/** All that happened to one case, every command already answered among it. */
public record CaseHistoryQuery(CaseId id) implements LedgerQuery<CaseHistory> {

    @Override
    public Class<CaseHistory> answeredWith() {
        return CaseHistory.class;
    }
}

package org.minqing.api.query;

import org.minqing.api.OccasionId;

/** All that happened to one talk point, every command already answered among it. */
public record TalkPointQuery(OccasionId id) implements LedgerQuery<TalkPointHistory> {

    @Override
    public Class<TalkPointHistory> answeredWith() {
        return TalkPointHistory.class;
    }
}

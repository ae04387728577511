package org.minqing.api.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** How mediation fares. */
public record MediationQuery(
        List<String> areas, Optional<LocalDate> from, Optional<LocalDate> to, MediationGroupBy groupBy) {

    public enum MediationGroupBy {
        NONE,
        DISPUTE_TYPE,
        /** A mediation with two mediators stands under both. */
        MEDIATOR,
        COMMITTEE
    }
}

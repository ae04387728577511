package org.minqing.api.query;

/** How mediation fares. Of the scope's kinds only mediations are meant. */
public record MediationQuery(Scope scope, MediationGroupBy groupBy) implements ScopedQuery<MediationFigures> {

    public enum MediationGroupBy {
        NONE,
        DISPUTE_TYPE,
        /** A mediation with two mediators stands under both. */
        MEDIATOR,
        COMMITTEE
    }

    @Override
    public MediationQuery about(Scope other) {
        return new MediationQuery(other, groupBy);
    }

    @Override
    public Class<MediationFigures> answeredWith() {
        return MediationFigures.class;
    }
}

package org.minqing.api.query;

/** 琐事不出网格、小事不出社区: did matters stay where they belong? */
public record LadderQuery(Scope scope) implements ScopedQuery<LadderFigures> {

    @Override
    public LadderQuery about(Scope other) {
        return new LadderQuery(other);
    }

    @Override
    public Class<LadderFigures> answeredWith() {
        return LadderFigures.class;
    }
}

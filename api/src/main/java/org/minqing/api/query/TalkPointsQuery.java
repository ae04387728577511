package org.minqing.api.query;

/**
 * The talk points there are, and the grid cells that none covers. Whoever sees one cell sees the points that are for its people, and of
 * what was said there what is about that cell. Of the scope the area is heeded; no unit holds them, so whoever sees the cases of some units
 * only sees none.
 */
public record TalkPointsQuery(Scope scope) implements ScopedQuery<TalkPoints> {

    @Override
    public TalkPointsQuery about(Scope other) {
        return new TalkPointsQuery(other);
    }

    @Override
    public Class<TalkPoints> answeredWith() {
        return TalkPoints.class;
    }
}

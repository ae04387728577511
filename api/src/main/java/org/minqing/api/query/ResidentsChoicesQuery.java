package org.minqing.api.query;

/**
 * The residents' choices, those whose last day comes latest first. Whoever sees one cell sees those that are put to its people. Of the
 * scope the area is heeded; no unit holds them, so whoever sees the cases of some units only sees none.
 *
 * @param size at most {@value #MAX_SIZE}
 */
public record ResidentsChoicesQuery(Scope scope, int size) implements ScopedQuery<ResidentsChoices> {

    public static final int MAX_SIZE = 200;

    @Override
    public ResidentsChoicesQuery about(Scope other) {
        return new ResidentsChoicesQuery(other, size);
    }

    @Override
    public Class<ResidentsChoices> answeredWith() {
        return ResidentsChoices.class;
    }
}

package org.minqing.api.query;

/**
 * The screening rounds, the latest month first, with as much of each as lies in the scope: of a round of a whole street, whoever sees one
 * cell sees that cell. Of the scope the area is heeded; no unit screens, so whoever sees the cases of some units only sees none.
 *
 * @param size at most 200
 */
public record ScreeningRoundsQuery(Scope scope, int size) implements ScopedQuery<ScreeningRounds> {

    public static final int MAX_SIZE = 200;

    @Override
    public ScreeningRoundsQuery about(Scope other) {
        return new ScreeningRoundsQuery(other, size);
    }

    @Override
    public Class<ScreeningRounds> answeredWith() {
        return ScreeningRounds.class;
    }
}

package org.minqing.query.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number for each {@link Measure}, most of them 0. Can be added to. */
final class Counts {

    private static final int MEASURES = Measure.values().length;

    private final Amounts amounts = new Amounts();

    @SuppressWarnings("EnumOrdinal") // a place among the columns; kept nowhere
    private static int index(Measure measure) {
        return measure.ordinal();
    }

    long get(Measure measure) {
        return amounts.get(index(measure));
    }

    void add(Measure measure, long amount) {
        amounts.add(index(measure), amount);
    }

    void add(Counts other, int sign) {
        other.amounts.forEach((measure, amount) -> amounts.add(measure, sign * amount));
    }

    boolean isZero() {
        return amounts.isEmpty();
    }

    /** In the order of the measures, nothing for 0. */
    List<@Nullable Object> cells() {
        List<@Nullable Object> cells = new ArrayList<@Nullable Object>(Collections.nCopies(MEASURES, null));
        amounts.forEach(cells::set);
        return cells;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Counts counts && amounts.equals(counts.amounts);
    }

    @Override
    public int hashCode() {
        return amounts.hashCode();
    }
}

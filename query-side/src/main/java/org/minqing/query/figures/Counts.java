package org.minqing.query.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A number for each {@link Measure}. Can be added to. */
final class Counts {

    private final long[] values = new long[Measure.values().length];

    @SuppressWarnings("EnumOrdinal") // an array by measure is what makes a hundred additions per event cheap
    private static int index(Measure measure) {
        return measure.ordinal();
    }

    long get(Measure measure) {
        return values[index(measure)];
    }

    void add(Measure measure, long amount) {
        values[index(measure)] += amount;
    }

    void add(Counts other, int sign) {
        for (int i = 0; i < values.length; i++) {
            values[i] += sign * other.values[i];
        }
    }

    boolean isZero() {
        for (long value : values) {
            if (value != 0) {
                return false;
            }
        }
        return true;
    }

    /** In the order of the measures, nothing for 0. */
    List<@Nullable Object> cells() {
        List<@Nullable Object> cells = new ArrayList<>(values.length);
        for (long value : values) {
            cells.add(value == 0 ? null : value);
        }
        return cells;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Counts counts && Arrays.equals(values, counts.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }
}

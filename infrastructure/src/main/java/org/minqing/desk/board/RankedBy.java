package org.minqing.desk.board;

import java.util.Arrays;
import java.util.Optional;
import org.minqing.api.query.Rate;

/** The rate by which units are ranked. */
public enum RankedBy {
    ON_TIME("onTimeClosureRate"),
    CLOSURE("closureRate"),
    RESOLUTION("resolutionRate");

    private final String figure;

    RankedBy(String figure) {
        this.figure = figure;
    }

    /** As it is called in an address and in the figures. */
    public String figure() {
        return figure;
    }

    static Optional<RankedBy> named(String figure) {
        return Arrays.stream(values())
                .filter(rate -> rate.figure.equals(figure))
                .findFirst();
    }

    Rate of(Line line) {
        return switch (this) {
            case ON_TIME -> line.onTimeClosureRate();
            case CLOSURE -> line.closureRate();
            case RESOLUTION -> line.resolutionRate();
        };
    }
}

package org.minqing.demo.recount;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.minqing.api.query.Hours;

/** Durations one by one: their median and ninetieth percentile by nearest rank, which an answer may miss by 0.25 %. */
record ExactHours(List<BigDecimal> sorted) {

    private static final BigDecimal TOLERANCE = new BigDecimal("0.0025");
    private static final BigDecimal LAST_DECIMAL = new BigDecimal("0.001");
    private static final BigDecimal MEDIAN = new BigDecimal("0.5");
    private static final BigDecimal NINETIETH = new BigDecimal("0.9");

    static ExactHours of(List<BigDecimal> hours) {
        return new ExactHours(hours.stream().sorted().toList());
    }

    /** What is answered, where it is near enough; else what it ought to have been. */
    Hours orNearEnough(Optional<Hours> answered) {
        return new Hours(
                near(rank(MEDIAN), answered.flatMap(Hours::median)),
                near(rank(NINETIETH), answered.flatMap(Hours::p90)),
                sorted.size());
    }

    private Optional<BigDecimal> rank(BigDecimal share) {
        int rank = share.multiply(BigDecimal.valueOf(sorted.size()))
                .setScale(0, RoundingMode.CEILING)
                .intValueExact();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(rank - 1));
    }

    private static Optional<BigDecimal> near(Optional<BigDecimal> exact, Optional<BigDecimal> answered) {
        return exact.map(hours -> answered.filter(told -> told.subtract(hours)
                                .abs()
                                .compareTo(hours.multiply(TOLERANCE).add(LAST_DECIMAL))
                        <= 0)
                .orElse(hours));
    }
}

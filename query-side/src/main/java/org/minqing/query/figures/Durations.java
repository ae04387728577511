package org.minqing.query.figures;

import com.datadoghq.sketch.ddsketch.mapping.LogarithmicMapping;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.minqing.api.Moment;
import org.minqing.api.query.Hours;

/**
 * Hours in logarithmic buckets half a percent wide, so that quantiles can be added up and taken back. The value given
 * for a bucket is within 0.25 % of every value in it.
 */
final class Durations {

    private static final LogarithmicMapping BUCKETS = new LogarithmicMapping(0.0025);
    private static final double SHORTEST_HOURS = 1.0 / 3600;

    private Durations() {}

    /** Absent unless both ends are known to the instant and in their order. */
    static OptionalInt bucket(Moment from, Optional<Moment> to) {
        Optional<Instant> start = from.exact();
        Optional<Instant> end = to.flatMap(Moment::exact);
        if (start.isEmpty() || end.isEmpty() || end.get().isBefore(start.get())) {
            return OptionalInt.empty();
        }
        double hours = Duration.between(start.get(), end.get()).toMillis() / 3_600_000.0;
        return OptionalInt.of(BUCKETS.index(Math.max(hours, SHORTEST_HOURS)));
    }

    /** By nearest rank: the smallest bucket that at least this share of all lies in or below. */
    static Hours hours(SortedMap<Integer, Long> counts) {
        long count = counts.values().stream().mapToLong(Long::longValue).sum();
        return new Hours(quantile(counts, count, 0.5), quantile(counts, count, 0.9), count);
    }

    private static Optional<BigDecimal> quantile(SortedMap<Integer, Long> counts, long count, double share) {
        long rank = (long) Math.ceil(share * count);
        long seen = 0;
        for (var bucket : counts.entrySet()) {
            seen += bucket.getValue();
            if (seen >= rank && count > 0) {
                double hours = BUCKETS.value(bucket.getKey());
                return Optional.of(BigDecimal.valueOf(hours).setScale(3, RoundingMode.HALF_UP));
            }
        }
        return Optional.empty();
    }
}

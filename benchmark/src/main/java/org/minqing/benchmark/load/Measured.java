package org.minqing.benchmark.load;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/**
 * How long things took, by what they were.
 *
 * @param times in microseconds
 * @param seconds how long it was measured
 * @param warmUp how long it ran before
 */
public record Measured(Map<String, Histogram> times, double seconds, Duration warmUp) {

    public Histogram all() {
        Histogram all = new Histogram(3);
        times.values().forEach(all::add);
        return all;
    }

    public double perSecond() {
        return all().getTotalCount() / seconds;
    }

    public double millis(double percentile) {
        return millis(all(), percentile);
    }

    private static double millis(Histogram histogram, double percentile) {
        return histogram.getValueAtPercentile(percentile) / 1_000.0;
    }

    /** For the raw results. */
    public Map<String, Object> raw() {
        Map<String, Object> raw = new TreeMap<>();
        raw.put("perSecond", perSecond());
        raw.put("measuredSeconds", seconds);
        raw.put("warmUpSeconds", warmUp.toMillis() / 1_000.0);
        raw.put("all", raw(all()));
        times.forEach((what, histogram) -> raw.put("of " + what, raw(histogram)));
        return raw;
    }

    private static Map<String, Object> raw(Histogram histogram) {
        return new TreeMap<>(Map.of(
                "count", histogram.getTotalCount(),
                "p50Millis", millis(histogram, 50),
                "p90Millis", millis(histogram, 90),
                "p95Millis", millis(histogram, 95),
                "p99Millis", millis(histogram, 99),
                "maxMillis", millis(histogram, 100)));
    }
}

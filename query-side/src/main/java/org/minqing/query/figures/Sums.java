package org.minqing.query.figures;

import java.util.SortedMap;
import java.util.TreeMap;
import org.minqing.api.query.Hours;
import org.minqing.api.query.Rate;

/** What was read for one row of an answer. */
final class Sums {

    private final Counts counts = new Counts();
    private final SortedMap<Integer, Long> replies = new TreeMap<>();
    private final SortedMap<Integer, Long> closings = new TreeMap<>();

    void add(Measure measure, long count) {
        counts.add(measure, count);
    }

    void addHours(boolean reply, int bucket, long count) {
        (reply ? replies : closings).merge(bucket, count, Long::sum);
    }

    void add(Sums other, int sign) {
        counts.add(other.counts, sign);
        other.replies.forEach((bucket, n) -> addHours(true, bucket, sign * n));
        other.closings.forEach((bucket, n) -> addHours(false, bucket, sign * n));
    }

    boolean isZero() {
        return counts.isZero()
                && replies.values().stream().allMatch(n -> n == 0)
                && closings.values().stream().allMatch(n -> n == 0);
    }

    long of(Measure measure) {
        return counts.get(measure);
    }

    Rate rate(Measure numerator, Measure denominator) {
        return Rate.of(of(numerator), of(denominator));
    }

    Hours hoursToReply() {
        return Durations.hours(replies);
    }

    Hours hoursToClose() {
        return Durations.hours(closings);
    }
}

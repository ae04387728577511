package org.minqing.limits;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import org.minqing.http.Problem;
import org.minqing.http.ProblemException;

/**
 * How often someone may: a bucket for each limit and each who lately did, in the memory of this process. A bucket nobody
 * took from for its whole period is full again, and so is forgotten.
 */
public final class Limits {

    /** Some 20 MB at worst. Those asked least lately are forgotten first. */
    static final int MOST_KEPT = 100_000;

    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final Map<Limit, Pace> paces;
    private final Set<String> unlimitedPrograms;
    private final TimeMeter time;
    private final Cache<Key, Bucket> buckets;

    /**
     * @param paces where there is none there is no limit
     * @param unlimitedPrograms accounts whose programs may call as often as they like
     * @param nanoTime rises evenly; {@code System::nanoTime} but in tests
     */
    public Limits(Map<Limit, Pace> paces, Set<String> unlimitedPrograms, LongSupplier nanoTime) {
        this.paces = paces.isEmpty() ? Map.of() : new EnumMap<>(paces);
        this.unlimitedPrograms = Set.copyOf(unlimitedPrograms);
        this.time = new Meter(nanoTime);
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEPT)
                .expireAfterAccess(paces.values().stream()
                        .map(Pace::period)
                        .max(Comparator.naturalOrder())
                        .orElse(Duration.ZERO))
                .ticker(nanoTime::getAsLong)
                .build();
    }

    /**
     * Counts one more.
     *
     * @param key the address or account it is counted by
     * @throws ProblemException 429 with {@code Retry-After} where that is one too many
     */
    public void take(Limit limit, String key) {
        Pace pace = paces.get(limit);
        if (pace == null || (limit == Limit.PROGRAM_CALLS && unlimitedPrograms.contains(key))) {
            return;
        }
        Bucket bucket = buckets.get(new Key(limit, key), each -> full(pace));
        ConsumptionProbe taken = bucket.tryConsumeAndReturnRemaining(1);
        if (!taken.isConsumed()) {
            String seconds = Long.toString(Math.ceilDiv(taken.getNanosToWaitForRefill(), NANOS));
            throw Problem.of(429, limit.code(), Map.of("seconds", seconds))
                    .withHeaders(Map.of("Retry-After", seconds))
                    .asException();
        }
    }

    long kept() {
        buckets.cleanUp();
        return buckets.estimatedSize();
    }

    private Bucket full(Pace pace) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(pace.times()).refillGreedy(pace.times(), pace.period()))
                .withCustomTimePrecision(time)
                .build();
    }

    private record Key(Limit limit, String counted) {}

    private record Meter(LongSupplier nanoTime) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return nanoTime.getAsLong();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }
}

package org.minqing.benchmark.row;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.HdrHistogram.Histogram;
import org.minqing.benchmark.Figure;
import org.minqing.benchmark.Results;
import org.minqing.benchmark.Target;
import org.minqing.benchmark.site.Site;
import org.minqing.demo.district.District.Neighbourhood;

/**
 * How long it takes from sending a command until its event can be seen, while nothing else happens: in the case list, and
 * in the figures' live stream. The two are measured in turn, so that neither waits for the other.
 */
public final class Visibility implements Measurement {

    private static final Target TARGET = Target.less(50, 20, "ms");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    /** The stream sends at most four times a second: longer than that, and uneven, so as to meet nobody's rhythm. */
    private static final int BETWEEN_MILLIS = 300;

    private static final int WARM_UP = 20;

    @Override
    public Row row() {
        return Row.VISIBLE;
    }

    @Override
    public List<Figure> measure(Site site, Results raw) {
        Histogram listed = new Histogram(3);
        Histogram streamed = new Histogram(3);
        SplittableRandom random = new SplittableRandom(site.options().seed());
        List<Neighbourhood> neighbourhoods = Site.district().neighbourhoods();
        try (LiveStream stream = LiveStream.open(site.application().url())) {
            long end = 0;
            for (int sample = 0; sample < WARM_UP || System.nanoTime() < end; sample++) {
                if (sample == WARM_UP - 1) {
                    end = System.nanoTime() + 3 * site.options().duration().toNanos();
                    listed.reset();
                    streamed.reset();
                }
                Waiting.pause(Duration.ofMillis(BETWEEN_MILLIS + random.nextInt(BETWEEN_MILLIS)));
                Map<String, Object> call = new HashMap<>(
                        HotlineCalls.call(neighbourhoods.get(random.nextInt(neighbourhoods.size())), random));
                if (sample % 2 == 0) {
                    listed.recordValue(untilListed(site, call, "visible-" + sample));
                } else {
                    streamed.recordValue(untilStreamed(site, call, stream));
                }
            }
        }
        raw.put("until listed, microseconds", percentiles(listed));
        raw.put("until streamed, microseconds", percentiles(streamed));
        return List.of(
                figure("command sent until its case is in the list, p95, idle", listed),
                figure("command sent until the live stream has it, p95, idle", streamed));
    }

    private static Figure figure(String what, Histogram times) {
        return Figure.of(what, times.getValueAtPercentile(95) / 1_000.0, "ms").heldTo(TARGET);
    }

    private static Map<String, Long> percentiles(Histogram times) {
        return Map.of(
                "count", times.getTotalCount(),
                "p50", times.getValueAtPercentile(50),
                "p95", times.getValueAtPercentile(95),
                "max", times.getMaxValue());
    }

    private static long untilListed(Site site, Map<String, Object> call, String externalId) {
        call.put("source", "benchmark");
        call.put("externalId", externalId);
        long begun = System.nanoTime();
        site.http().post("/api/hotline-requests", call);
        Waiting.until(
                "the case is listed",
                PATIENCE,
                Duration.ofMillis(1),
                () -> site.http()
                                .json("/api/cases?source=benchmark&externalId=" + externalId)
                                .path("total")
                                .asLong()
                        == 1);
        return (System.nanoTime() - begun) / 1_000;
    }

    private static long untilStreamed(Site site, Map<String, Object> call, LiveStream stream) {
        long before = stream.receivedThisYear();
        long begun = System.nanoTime();
        site.http().post("/api/hotline-requests", call);
        Waiting.until("the stream has it", PATIENCE, Duration.ofMillis(1), () -> stream.receivedThisYear() > before);
        return (stream.lastArrival() - begun) / 1_000;
    }
}

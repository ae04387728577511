package org.minqing.demo.mass;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.function.Consumer;

/**
 * Brings the events of many matters into the order in which a ledger would have recorded them. Matters come in by the day
 * on which they begin, so that only what is still going on has to be kept.
 */
final class InOrderOfTime {

    private final ZoneId zone;
    private final Consumer<MassEvent> into;
    private final PriorityQueue<Waiting> waiting =
            new PriorityQueue<>(Comparator.comparing(Waiting::at).thenComparingLong(Waiting::arrival));
    private Instant day = Instant.MIN;
    private long arrivals;

    InOrderOfTime(ZoneId zone, Consumer<MassEvent> into) {
        this.zone = zone;
        this.into = into;
    }

    private record Waiting(MassEvent event, long arrival) {

        Instant at() {
            return event.recordedAt();
        }
    }

    void add(MassMatter matter) {
        Instant begins =
                matter.begins().atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        if (begins.isAfter(day)) {
            day = begins;
            handOver(day);
        }
        matter.events().forEach(event -> waiting.add(new Waiting(event, arrivals++)));
    }

    void finish() {
        handOver(Instant.MAX);
    }

    private void handOver(Instant before) {
        while (!waiting.isEmpty() && waiting.peek().at().isBefore(before)) {
            into.accept(waiting.remove().event());
        }
    }
}

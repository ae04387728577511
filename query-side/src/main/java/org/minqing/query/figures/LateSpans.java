package org.minqing.query.figures;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.minqing.api.ClosedAs;
import org.minqing.query.facts.CaseFacts;
import org.minqing.query.facts.Clocks.Clock;

/**
 * From which day to which a case was late. A redo or a withdrawal does not make it never have been: what is over stays, and
 * what is open ends on the day on which that was recorded.
 *
 * @param spans by the first day at whose end it was late: the first day at whose end it was not
 */
record LateSpans(SortedMap<LocalDate, LocalDate> spans) {

    static final LocalDate OPEN = LocalDate.MAX;

    static LateSpans of(List<ReportEntry> entries) {
        SortedMap<LocalDate, LocalDate> spans = new TreeMap<>();
        entries.forEach(entry -> entry.lateUntil().ifPresent(until -> spans.put(entry.day(), until)));
        return new LateSpans(spans);
    }

    /** @param today on which what is known now was recorded */
    LateSpans after(CaseFacts facts, LocalDate today, ZoneId zone) {
        SortedMap<LocalDate, LocalDate> now = new TreeMap<>();
        if (facts.standing().is(ClosedAs.VOID)) {
            return new LateSpans(now);
        }
        Optional<Clock> clock = facts.clocks().decisive();
        spans.forEach((from, until) -> put(now, from, until.equals(OPEN) ? end(from, clock, today, zone) : until));
        clock.ifPresent(decisive -> {
            LocalDate from = from(decisive, zone);
            switch (decisive.state()) {
                case PASSED -> now.putIfAbsent(from, OPEN);
                case MET -> {
                    if (!spans.containsKey(from)) {
                        metOn(decisive, zone).ifPresent(met -> put(now, from, met));
                    }
                }
                case RUNNING, LIFTED -> {}
            }
        });
        return new LateSpans(now);
    }

    private static LocalDate end(LocalDate from, Optional<Clock> clock, LocalDate today, ZoneId zone) {
        return clock.filter(decisive -> from(decisive, zone).equals(from))
                .flatMap(decisive -> switch (decisive.state()) {
                    case PASSED -> Optional.of(OPEN);
                    case MET -> metOn(decisive, zone);
                    case RUNNING, LIFTED -> Optional.empty();
                })
                .orElse(today);
    }

    /** A limit of whole days is stored as the midnight after its last one, at which nothing is late yet. */
    private static LocalDate from(Clock clock, ZoneId zone) {
        return LocalDate.ofInstant(clock.dueAt(), zone);
    }

    private static Optional<LocalDate> metOn(Clock clock, ZoneId zone) {
        return clock.metAt().flatMap(at -> at.day(zone));
    }

    private static void put(Map<LocalDate, LocalDate> spans, LocalDate from, LocalDate until) {
        if (until.isAfter(from)) {
            spans.put(from, until);
        }
    }

    <R> Stream<R> map(BiFunction<LocalDate, LocalDate, R> each) {
        return spans.entrySet().stream().map(span -> each.apply(span.getKey(), span.getValue()));
    }
}

package org.minqing.query.figures;

import static org.minqing.query.figures.Measure.CLOSED;
import static org.minqing.query.figures.Measure.ON_TIME;
import static org.minqing.query.figures.Measure.ON_TIME_OF;
import static org.minqing.query.figures.Measure.RECEIVED;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.minqing.api.HomeVisitEvent;
import org.minqing.query.facts.CaseFacts;
import org.minqing.query.facts.Sorting;

/**
 * What a case or a home visit contributes to reports on one day.
 *
 * @param day that decides the period; of a late case the first at whose end it was late
 * @param kind of case; empty of a visit
 * @param lateUntil the first day at whose end it was late no more; absent where nothing of this is about being late
 */
record ReportEntry(
        LocalDate day,
        String kind,
        Where where,
        Map<Measure, Long> counts,
        Visit visit,
        Optional<LocalDate> lateUntil) {

    private static final Set<Measure> MEASURES = Set.of(RECEIVED, CLOSED, ON_TIME_OF, ON_TIME);

    /** Over all kinds, so that a lineage counts once, as on the board. */
    private static final List<String> STRANDS = Kinds.of(List.of(), false).strands();

    /** @param area empty where unknown, as every other text here */
    record Where(String area, String category, String channel, String unit, List<String> coUnits) {

        static Where of(CaseFacts facts, String unit) {
            Sorting sorting = facts.sorting();
            return new Where(
                    sorting.area().orElse(""),
                    sorting.category().orElse(""),
                    sorting.channel().orElse(""),
                    unit,
                    facts.handling().units().coUnits());
        }
    }

    /** @param persons whom they went to see */
    record Visit(int visits, int met, int persons) {

        static final Visit NONE = new Visit(0, 0, 0);
    }

    long count(Measure measure) {
        return counts.getOrDefault(measure, 0L);
    }

    /** @param before what stood of the case at the end of the day before */
    static List<ReportEntry> of(CaseFacts facts, List<ReportEntry> before, LocalDate today, ZoneId zone) {
        Where held = Where.of(facts, facts.sorting().unit().orElse(""));
        Stream<ReportEntry> late = LateSpans.of(before)
                .after(facts, today, zone)
                .map((from, until) ->
                        new ReportEntry(from, facts.kind().name(), held, Map.of(), Visit.NONE, Optional.of(until)));
        return Stream.concat(counted(facts, zone), late).toList();
    }

    private record Key(LocalDate day, String unit) {}

    private static Stream<ReportEntry> counted(CaseFacts facts, ZoneId zone) {
        Map<Key, Map<Measure, Long>> sums = new LinkedHashMap<>();
        Contributions.of(facts, zone).stream()
                .filter(tally -> STRANDS.contains(tally.strand().code()))
                .forEach(tally -> MEASURES.stream()
                        .filter(measure -> tally.counts().get(measure) != 0)
                        .forEach(measure -> sums.computeIfAbsent(
                                        new Key(tally.day(), tally.unit()), none -> new LinkedHashMap<>())
                                .merge(measure, tally.counts().get(measure), Long::sum)));
        return sums.entrySet().stream()
                .filter(sum -> sum.getKey().day().isAfter(Contributions.NEVER))
                .map(sum -> new ReportEntry(
                        sum.getKey().day(),
                        facts.kind().name(),
                        Where.of(facts, sum.getKey().unit()),
                        sum.getValue(),
                        Visit.NONE,
                        Optional.empty()));
    }

    static List<ReportEntry> of(HomeVisitEvent event, ZoneId zone) {
        return switch (event) {
            case HomeVisitEvent.Logged logged ->
                logged.act().occurredAt().day(zone).stream()
                        .map(day -> new ReportEntry(
                                day,
                                "",
                                new Where(logged.area().digits(), "", "", "", List.of()),
                                Map.of(),
                                new Visit(
                                        1,
                                        logged.met() ? 1 : 0,
                                        logged.persons().size()),
                                Optional.empty()))
                        .toList();
            case HomeVisitEvent.Withdrawn _ -> List.of();
        };
    }
}

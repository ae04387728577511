package org.minqing.demo.recount;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.minqing.api.CaseId;
import org.minqing.demo.DemoYears;
import org.minqing.demo.mass.Mass;
import org.minqing.demo.mass.MassEvent;
import org.minqing.query.projection.ProjectedEvent;

/** A year of invented matters, its events in the order of time as a ledger would have recorded them. */
record ToldYear(List<MassEvent> events) {

    private static final int SIDE_BY_SIDE = 2;

    static ToldYear of(long seed, int matters) {
        Mass mass = new Mass(seed, matters, DemoYears.YEAR, DemoYears.RULES, DemoYears.CALENDAR);
        return new ToldYear(Stream.iterate(0, part -> part < SIDE_BY_SIDE, part -> part + 1)
                .parallel()
                .flatMap(part -> mass.part(part, SIDE_BY_SIDE))
                .flatMap(matter -> matter.events().stream())
                .sorted(Comparator.comparing(MassEvent::recordedAt))
                .toList());
    }

    Map<CaseId, History> histories() {
        return History.of(events);
    }

    List<ProjectedEvent> projected() {
        return events.stream()
                .map(event -> new ProjectedEvent(event.caseId(), event.sequence(), event.event(), event.recordedAt()))
                .toList();
    }
}

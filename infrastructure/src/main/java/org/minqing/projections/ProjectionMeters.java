package org.minqing.projections;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.minqing.parking.ParkedReader;
import org.springframework.stereotype.Component;

/** How far the ledger and its projections are, and what of it waits for somebody. */
@Component
class ProjectionMeters implements MeterBinder {

    private final ProjectionPositions positions;
    private final ParkedProjections parked;

    ProjectionMeters(ProjectionPositions positions, ParkedProjections parked) {
        this.positions = positions;
        this.parked = parked;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder("minqing.ledger.position", positions, ProjectionPositions::newest)
                .description("The number of the newest event; numbers may be left out")
                .register(meters);
        positions.names().forEach(name -> bind(name, meters));
    }

    private void bind(String name, MeterRegistry meters) {
        Gauge.builder("minqing.projection.behind", () -> positions.newest() - positions.taken(name))
                .description("How many numbers of events a projection is behind the newest")
                .tag("projection", name)
                .register(meters);
        Gauge.builder("minqing.projection.standing.still", () -> standsStill(name) ? 1 : 0)
                .description("1 where a projection takes in nothing until somebody looks")
                .tag("projection", name)
                .register(meters);
        Gauge.builder(
                        "minqing.projection.parked",
                        () -> parked.find(name).map(ParkedReader::count).orElse(0))
                .description("Cases of which events are parked")
                .tag("projection", name)
                .register(meters);
    }

    private boolean standsStill(String name) {
        return switch (positions.lag(name, 0).state()) {
            case FAILING, STOPPED, AHEAD -> true;
            case CAUGHT_UP, BEHIND -> false;
        };
    }
}

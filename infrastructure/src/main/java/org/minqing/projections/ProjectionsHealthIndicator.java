package org.minqing.projections;

import java.util.List;
import org.minqing.parking.ParkedReader;
import org.minqing.projections.ProjectionPositions.Lag;
import org.minqing.projections.ProjectionPositions.State;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Tells apart whether lists and figures are up, are catching up by themselves, or are broken until somebody looks. Nothing of it
 * keeps a command from being taken.
 */
@Component
final class ProjectionsHealthIndicator extends AbstractHealthIndicator {

    static final Status CATCHING_UP = new Status("CATCHING_UP");
    static final Status BROKEN = new Status("BROKEN");

    /** Fewer are on their way at any time. */
    private static final int MANY_EVENTS = 1_000;

    private final ProjectionPositions positions;
    private final ParkedProjections parked;
    private final JdbcTemplate jdbc;

    ProjectionsHealthIndicator(ProjectionPositions positions, ParkedProjections parked, JdbcTemplate jdbc) {
        super("The projections could not be looked at");
        this.positions = positions;
        this.parked = parked;
        this.jdbc = jdbc;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.status(status());
    }

    private Status status() {
        // One that is filled for the first time is kept up by nobody until it is.
        boolean filling = RebuildLock.isHeld(jdbc);
        List<String> names = positions.names();
        List<Lag> lags =
                names.stream().map(name -> positions.lag(name, MANY_EVENTS)).toList();
        if (lags.stream().anyMatch(lag -> isBroken(lag.state(), filling))
                || names.stream().anyMatch(this::isParked)) {
            return BROKEN;
        }
        return filling || lags.stream().anyMatch(Lag::far) ? CATCHING_UP : Status.UP;
    }

    private static boolean isBroken(State state, boolean filling) {
        return switch (state) {
            case FAILING, AHEAD -> true;
            case STOPPED -> !filling;
            case CAUGHT_UP, BEHIND -> false;
        };
    }

    private boolean isParked(String name) {
        return parked.find(name).map(ParkedReader::count).orElse(0) > 0;
    }
}

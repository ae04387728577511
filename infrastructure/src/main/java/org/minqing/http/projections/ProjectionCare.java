package org.minqing.http.projections;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
import org.minqing.http.Asker;
import org.minqing.http.Problem;
import org.minqing.parking.ParkedReader;
import org.minqing.projections.ParkedProjections;
import org.minqing.projections.ProjectionPositions;
import org.minqing.projections.ProjectionPositions.Position;
import org.minqing.projections.ProjectionRebuild;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.stereotype.Component;

/** How far the projections are, and filling one anew, for whoever may. */
@Component
class ProjectionCare {

    private final ProjectionPositions positions;
    private final ProjectionRebuild rebuilds;
    private final ParkedProjections parked;
    private final Rights rights;
    private final AccessLedger access;

    ProjectionCare(
            ProjectionPositions positions,
            ProjectionRebuild rebuilds,
            ParkedProjections parked,
            Rights rights,
            AccessLedger access) {
        this.positions = positions;
        this.rebuilds = rebuilds;
        this.parked = parked;
        this.rights = rights;
        this.access = access;
    }

    List<ProjectionView> all(Principal who) {
        rights.demand(who, Deed.SEE_PROJECTIONS);
        return positions.all().stream().map(this::view).toList();
    }

    /** @throws org.minqing.http.ProblemException 404 where there is none of that name */
    ProjectionView one(String name, Principal who) {
        rights.demand(who, Deed.SEE_PROJECTIONS);
        return view(known(name));
    }

    /**
     * Begins to fill it anew; the old one serves until the new one is complete.
     *
     * @throws org.minqing.http.ProblemException 404 where there is none of that name, 409 while another is filled anew
     */
    ProjectionView rebuild(String name, Principal who) {
        rights.demand(who, Deed.REBUILD_PROJECTION);
        known(name);
        access.record(
                AccessEntry.by(Asker.beside(who), AccessAct.PROJECTION_REBUILT).with("projection", name));
        if (!rebuilds.begin(name)) {
            throw Problem.of(409, "projection.rebuild-running", Map.of()).asException();
        }
        return view(known(name));
    }

    private Position known(String name) {
        return positions
                .find(name)
                .orElseThrow(() -> Problem.of(404, "projection.not-found").asException());
    }

    private ProjectionView view(Position position) {
        return new ProjectionView(
                position.name(),
                position.state(),
                position.position(),
                position.behind(),
                parked.find(position.name()).map(ParkedReader::count).orElse(0),
                rebuilds.lastRun(position.name()).map(ProjectionView.RebuildView::of));
    }
}

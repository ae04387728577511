package org.minqing.http.projections;

import java.security.Principal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
import org.minqing.http.Asker;
import org.minqing.http.Problem;
import org.minqing.projections.ProjectionPositions;
import org.minqing.projections.ProjectionPositions.Position;
import org.minqing.projections.ProjectionRebuild;
import org.minqing.projections.RebuildRun;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells how far the projections are, and has one filled anew. */
@RestController
class ProjectionController {

    private final ProjectionPositions positions;
    private final ProjectionRebuild rebuilds;
    private final Rights rights;
    private final AccessLedger access;

    ProjectionController(
            ProjectionPositions positions, ProjectionRebuild rebuilds, Rights rights, AccessLedger access) {
        this.positions = positions;
        this.rebuilds = rebuilds;
        this.rights = rights;
        this.access = access;
    }

    @GetMapping(path = "/api/projections", produces = MediaType.APPLICATION_JSON_VALUE)
    Projections all(Principal who) {
        rights.demand(who, Deed.SEE_PROJECTIONS);
        return new Projections(positions.all().stream().map(this::view).toList());
    }

    @GetMapping(path = "/api/projections/{name}", produces = MediaType.APPLICATION_JSON_VALUE)
    ProjectionView one(@PathVariable String name, Principal who) {
        rights.demand(who, Deed.SEE_PROJECTIONS);
        return view(known(name));
    }

    /** The old one serves until the new one is complete. */
    @PostMapping(path = "/api/projections/{name}/rebuilds", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ProjectionView> rebuild(@PathVariable String name, Principal who) {
        rights.demand(who, Deed.REBUILD_PROJECTION);
        known(name);
        access.record(
                AccessEntry.by(Asker.beside(who), AccessAct.PROJECTION_REBUILT).with("projection", name));
        if (!rebuilds.begin(name)) {
            throw Problem.of(409, "projection.rebuild-running", Map.of()).asException();
        }
        return ResponseEntity.accepted()
                .header(HttpHeaders.LOCATION, "/api/projections/" + name)
                .body(view(known(name)));
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
                rebuilds.lastRun(position.name()).map(RebuildView::of));
    }

    record Projections(List<ProjectionView> items) {}

    /**
     * @param position the number of the last event taken in
     * @param behind how many events are not yet
     * @param rebuild the last one since the start of the application, or the one that is running
     */
    record ProjectionView(
            String name, ProjectionPositions.State state, long position, long behind, Optional<RebuildView> rebuild) {}

    /** @param events taken in so far */
    record RebuildView(RebuildRun.State state, Instant startedAt, Optional<Instant> finishedAt, long events) {

        static RebuildView of(RebuildRun run) {
            return new RebuildView(run.state(), run.startedAt(), run.finishedAt(), run.events());
        }
    }
}

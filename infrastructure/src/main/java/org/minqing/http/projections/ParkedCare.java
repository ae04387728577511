package org.minqing.http.projections;

import java.security.Principal;
import java.util.List;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
import org.minqing.api.CaseId;
import org.minqing.http.Asker;
import org.minqing.http.Problem;
import org.minqing.projections.ParkedStreams;
import org.minqing.projections.ParkedStreams.Outcome;
import org.minqing.projections.ParkedStreams.Parked;
import org.minqing.projections.ProjectionPositions;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.stereotype.Component;

/** What a projection could not take in, for whoever may mend it. */
@Component
class ParkedCare {

    private final ParkedStreams parked;
    private final ProjectionPositions positions;
    private final Rights rights;
    private final AccessLedger access;

    ParkedCare(ParkedStreams parked, ProjectionPositions positions, Rights rights, AccessLedger access) {
        this.parked = parked;
        this.positions = positions;
        this.rights = rights;
        this.access = access;
    }

    /** @throws org.minqing.http.ProblemException 404 where there is no projection of that name */
    List<Parked> parked(String name, Principal who) {
        rights.demand(who, Deed.SEE_PROJECTIONS);
        return parked.of(known(name));
    }

    /** @throws org.minqing.http.ProblemException 404 where there is no such projection, or nothing of that case is parked */
    Outcome retry(String name, CaseId id, Principal who) {
        rights.demand(who, Deed.MEND_PROJECTION);
        return known(parked.retry(known(name), id));
    }

    /** @throws org.minqing.http.ProblemException as above */
    Outcome skip(String name, CaseId id, String reason, Principal who) {
        rights.demand(who, Deed.MEND_PROJECTION);
        access.record(AccessEntry.by(Asker.beside(who), AccessAct.EVENT_SKIPPED)
                .about(id)
                .with("projection", known(name)));
        return known(parked.skip(name, id, reason, who.getName()));
    }

    private static Outcome known(Outcome outcome) {
        if (outcome == Outcome.NOT_PARKED) {
            throw Problem.of(404, "projection.not-parked").asException();
        }
        return outcome;
    }

    private String known(String name) {
        return positions
                .find(name)
                .map(ProjectionPositions.Position::name)
                .orElseThrow(() -> Problem.of(404, "projection.not-found").asException());
    }
}

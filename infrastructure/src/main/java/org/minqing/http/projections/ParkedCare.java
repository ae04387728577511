package org.minqing.http.projections;

import java.security.Principal;
import java.util.List;
import java.util.Optional;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
import org.minqing.api.CaseId;
import org.minqing.http.Asker;
import org.minqing.http.Problem;
import org.minqing.parking.Outcome;
import org.minqing.parking.Parked;
import org.minqing.parking.ParkedReader;
import org.minqing.processes.UnfinishedBusiness;
import org.minqing.projections.ParkedProjections;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.stereotype.Component;

/** What a projection, or a process between cases, could not take in, for whoever may mend it. */
@Component
class ParkedCare {

    private final ParkedProjections projections;
    private final UnfinishedBusiness processes;
    private final Rights rights;
    private final AccessLedger access;

    ParkedCare(ParkedProjections projections, UnfinishedBusiness processes, Rights rights, AccessLedger access) {
        this.projections = projections;
        this.processes = processes;
        this.rights = rights;
        this.access = access;
    }

    /** @throws org.minqing.http.ProblemException 404 where there is no reader of that name */
    List<Parked> parked(String reader, Principal who) {
        rights.demand(who, Deed.SEE_PROJECTIONS);
        return known(reader).parked();
    }

    /** @throws org.minqing.http.ProblemException 404 where there is no such reader, or nothing of that case is parked */
    Outcome retry(String reader, CaseId id, Principal who) {
        rights.demand(who, Deed.MEND_PROJECTION);
        return known(known(reader).retry(id));
    }

    /** @throws org.minqing.http.ProblemException as above */
    Outcome skip(String reader, CaseId id, String reason, Principal who) {
        rights.demand(who, Deed.MEND_PROJECTION);
        ParkedReader skipping = known(reader);
        access.record(AccessEntry.by(Asker.beside(who), AccessAct.EVENT_SKIPPED)
                .about(id)
                .with("projection", reader));
        return known(skipping.skip(id, reason, who.getName()));
    }

    private static Outcome known(Outcome outcome) {
        if (outcome == Outcome.NOT_PARKED) {
            throw Problem.of(404, "projection.not-parked").asException();
        }
        return outcome;
    }

    private ParkedReader known(String reader) {
        Optional<ParkedReader> found =
                reader.equals(UnfinishedBusiness.PROCESSES) ? Optional.of(processes) : projections.find(reader);
        return found.orElseThrow(() -> Problem.of(404, "projection.not-found").asException());
    }
}

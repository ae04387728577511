package org.minqing.desk.resident;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.access.AskedFrom;
import org.minqing.api.AccessAct;
import org.minqing.api.Act;
import org.minqing.api.CaseId;
import org.minqing.api.Intake;
import org.minqing.api.query.CaseHistory;
import org.minqing.api.query.CaseHistoryQuery;
import org.minqing.api.query.CaseNumberQuery;
import org.minqing.api.query.CasePage;
import org.minqing.http.Asking;
import org.minqing.http.Problem;
import org.minqing.http.cases.StandingCase;
import org.springframework.stereotype.Component;

/**
 * Finds the case that a number and a query code belong to together, and leaves a trace of each look and of each try in
 * vain. The ledger looks in its own name; what it found is shown only to whoever has the code.
 */
@Component
class ResidentCases {

    private static final Pattern NUMBER = Pattern.compile("[A-Z]-\\d{6}-\\d{4}-\\d{6,9}");

    private final Asking asking;
    private final AccessLedger access;

    ResidentCases(Asking asking, AccessLedger access) {
        this.asking = asking;
        this.access = access;
    }

    /** @param stream not empty */
    record Found(CaseId id, List<CaseHistory.Recorded> stream, StandingCase standing) {

        static Found of(CaseId id, List<CaseHistory.Recorded> stream) {
            return new Found(id, stream, StandingCase.of(stream));
        }

        /** A case from a register has none, and so is nobody's to see here. */
        private boolean hasCode(String code) {
            String own = standing.file().intake().map(Intake::queryCode).orElse("");
            return !own.isEmpty()
                    && MessageDigest.isEqual(
                            own.getBytes(StandardCharsets.UTF_8), code.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** @throws org.minqing.http.ProblemException 404, the same whether there is no such number or the code is another */
    Found open(Typed typed, AskedFrom from) {
        Optional<Found> found = find(typed.plainNumber());
        Optional<Found> theirs = found.filter(one -> one.hasCode(typed.plainCode()));
        access.record(
                theirs.map(ResidentCases::opened).orElseGet(() -> inVain(found)).from(from));
        return theirs.orElseThrow(() -> Problem.of(404, "resident.not-found").asException());
    }

    /** The case as it stands now. */
    Found again(Found before) {
        return Found.of(before.id(), history(before.id()));
    }

    private Optional<Found> find(String number) {
        if (!NUMBER.matcher(number).matches()) {
            return Optional.empty();
        }
        return asking.askForAll(new CaseNumberQuery(number)).items().stream()
                .map(CasePage.Item::id)
                .map(id -> Found.of(id, history(id)))
                .findFirst();
    }

    private List<CaseHistory.Recorded> history(CaseId id) {
        return asking.askForAll(new CaseHistoryQuery(id)).events();
    }

    private static AccessEntry opened(Found found) {
        return AccessEntry.of(Act.RESIDENT, AccessAct.CASE_OPENED)
                .about(found.id())
                .naming(found.standing().file().persons().keySet());
    }

    private static AccessEntry inVain(Optional<Found> found) {
        AccessEntry entry = AccessEntry.of(Act.RESIDENT, AccessAct.REFUSED)
                .with("asked", "the residents' page")
                .failed();
        return found.map(one -> entry.about(one.id())).orElse(entry);
    }
}

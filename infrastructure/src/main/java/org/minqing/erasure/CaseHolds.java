package org.minqing.erasure;

import java.security.Principal;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
import org.minqing.api.CaseId;
import org.minqing.api.CaseRejection;
import org.minqing.http.Asker;
import org.minqing.http.Problem;
import org.minqing.security.account.Account;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.stereotype.Component;

/** Puts holds on cases and lifts them; of each there is a trace. */
@Component
class CaseHolds {

    private final Rights rights;
    private final CasesOfPersons cases;
    private final LegalHolds holds;
    private final AccessLedger access;
    private final OneAtATime oneAtATime;
    private final Clock clock;

    CaseHolds(
            Rights rights,
            CasesOfPersons cases,
            LegalHolds holds,
            AccessLedger access,
            OneAtATime oneAtATime,
            Clock clock) {
        this.rights = rights;
        this.cases = cases;
        this.holds = holds;
        this.access = access;
        this.oneAtATime = oneAtATime;
        this.clock = clock;
    }

    UUID place(Principal who, CaseId on, String reason) {
        Account account = mayHold(who, on);
        return oneAtATime.run(() -> {
            if (holds.standingOn(on).isPresent()) {
                throw Problem.of(409, "hold.stands").asException();
            }
            access.record(AccessEntry.by(Asker.beside(who), AccessAct.LEGAL_HOLD_PLACED)
                    .about(on));
            return holds.place(on, reason, account.name(), clock.instant());
        });
    }

    UUID lift(Principal who, CaseId from, String reason) {
        Account account = mayHold(who, from);
        return oneAtATime.run(() -> {
            UUID hold = holds.standingOn(from)
                    .orElseThrow(() -> Problem.of(409, "hold.none").asException())
                    .id();
            access.record(AccessEntry.by(Asker.beside(who), AccessAct.LEGAL_HOLD_LIFTED)
                    .about(from));
            holds.lift(hold, reason, account.name(), clock.instant());
            return hold;
        });
    }

    /** Newest first. */
    List<LegalHold> of(Principal who, CaseId caseId) {
        mayHold(who, caseId);
        return holds.of(caseId);
    }

    private Account mayHold(Principal who, CaseId caseId) {
        Account account = rights.demand(who, Deed.HOLD_CASE);
        if (cases.find(caseId).filter(one -> one.isWithin(account.reach())).isEmpty()) {
            throw Problem.of(404, CaseRejection.NOT_FOUND.code()).asException();
        }
        return account;
    }
}

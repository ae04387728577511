package org.minqing.identity;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
import org.minqing.api.CaseRejection;
import org.minqing.api.PersonalData;
import org.minqing.api.RevealPurpose;
import org.minqing.api.query.CaseHistory;
import org.minqing.api.query.CaseHistoryQuery;
import org.minqing.http.Asker;
import org.minqing.http.Asking;
import org.minqing.http.Problem;
import org.minqing.http.cases.StandingCase;
import org.minqing.http.cases.WhoMaySee;
import org.minqing.limits.Limit;
import org.minqing.limits.Limits;
import org.minqing.person.CasePerson;
import org.minqing.person.PersonReferences;
import org.minqing.person.PersonRegister;
import org.minqing.person.RegisteredPerson;
import org.minqing.security.account.Account;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.stereotype.Component;

/** The one way to see a person in clear. Nothing is shown whose trace is not on disk. */
@Component
class IdentityReveals {

    private final Rights rights;
    private final Asking asking;
    private final PersonRegister register;
    private final Limits limits;
    private final AccessLedger access;
    private final WhoMaySee whoMaySee;

    IdentityReveals(
            Rights rights,
            Asking asking,
            PersonRegister register,
            Limits limits,
            AccessLedger access,
            WhoMaySee whoMaySee) {
        this.rights = rights;
        this.asking = asking;
        this.register = register;
        this.limits = limits;
        this.access = access;
        this.whoMaySee = whoMaySee;
    }

    /** @throws org.minqing.http.ProblemException where it is not shown, with the reason */
    PersonalData reveal(Principal who, RevealIdentity command) {
        Account account = rights.demand(who, Deed.REVEAL_IDENTITY);
        List<CaseHistory.Recorded> history =
                asking.ask(who, new CaseHistoryQuery(command.caseId())).events();
        if (history.isEmpty()) {
            throw Problem.of(404, CaseRejection.NOT_FOUND.code()).asException();
        }
        List<RegisteredPerson> persons = register.ofCase(command.caseId()).stream()
                .map(CasePerson::person)
                .toList();
        RegisteredPerson person = persons.stream()
                .filter(each -> each.personId().equals(command.person()))
                .findFirst()
                .orElseThrow(() -> Problem.of(404, "identity.not-in-case").asException());
        refuseWhereHidden(who, command, StandingCase.of(history), account);
        PersonalData known = person.known()
                .orElseThrow(() -> Problem.of(410, "identity.erased").asException());
        limits.take(Limit.REVEAL, account.name());
        access.record(AccessEntry.by(Asker.beside(who), AccessAct.IDENTITY_REVEALED)
                .about(command.caseId())
                .naming(List.of(command.person()))
                .withPurpose(PersonReferences.withoutNames(command.purpose(), persons))
                .with("preset", Boolean.toString(RevealPurpose.isPreset(command.purpose()))));
        return known;
    }

    private void refuseWhereHidden(Principal who, RevealIdentity command, StandingCase standing, Account account) {
        whoMaySee.hidden(standing, account).ifPresent(hidden -> {
            access.record(AccessEntry.by(Asker.beside(who), AccessAct.REFUSED)
                    .with("asked", RevealIdentity.class.getSimpleName())
                    .about(command.caseId())
                    .naming(List.of(command.person()))
                    .failed());
            throw Problem.of(
                            403,
                            hidden.code(),
                            standing.file()
                                    .firstContactOwner()
                                    .map(owner -> Map.of("owner", owner))
                                    .orElse(Map.of()))
                    .asException();
        });
    }
}

package org.minqing.identity;

import java.security.Principal;
import java.util.List;
import java.util.Map;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CaseRejection;
import org.minqing.api.PersonId;
import org.minqing.api.PersonalData;
import org.minqing.api.RevealPurpose;
import org.minqing.api.query.CaseHistory;
import org.minqing.api.query.CaseHistoryQuery;
import org.minqing.directory.DirectoryNames;
import org.minqing.http.Asker;
import org.minqing.http.Asking;
import org.minqing.http.Problem;
import org.minqing.http.cases.CaseIds;
import org.minqing.http.cases.StandingCase;
import org.minqing.http.cases.WhoMaySee;
import org.minqing.http.reading.Reading;
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
import tools.jackson.databind.node.ObjectNode;

/** The one way to see a person in clear. Nothing is shown whose trace is not on disk. */
@Component
public class IdentityReveals {

    private final DirectoryNames names;
    private final Rights rights;
    private final Asking asking;
    private final PersonRegister register;
    private final Limits limits;
    private final AccessLedger access;
    private final WhoMaySee whoMaySee;

    IdentityReveals(
            DirectoryNames names,
            Rights rights,
            Asking asking,
            PersonRegister register,
            Limits limits,
            AccessLedger access,
            WhoMaySee whoMaySee) {
        this.names = names;
        this.rights = rights;
        this.asking = asking;
        this.register = register;
        this.limits = limits;
        this.access = access;
        this.whoMaySee = whoMaySee;
    }

    /**
     * One person of a case.
     *
     * @param caseId as it was asked
     * @param asked {@code personId} and {@code purpose}
     * @throws org.minqing.http.ProblemException where they are not shown, with the reason
     */
    public PersonalData reveal(Principal who, String caseId, ObjectNode asked) {
        CaseId id = CaseIds.parsed(caseId)
                .orElseThrow(
                        () -> Problem.of(404, CaseRejection.NOT_FOUND.code()).asException());
        Reading reading = new Reading(names, CaseKind.PETITION);
        Asked read = reading.finish(reading.readWhole(Asked.class, asked, ""));
        return reveal(who, new RevealIdentity(id, read.personId(), read.purpose()));
    }

    record Asked(PersonId personId, String purpose) {}

    private PersonalData reveal(Principal who, RevealIdentity command) {
        Account account = rights.demand(who, Deed.REVEAL_IDENTITY);
        List<CaseHistory.Recorded> history = history(who, command.caseId());
        List<RegisteredPerson> persons = persons(command.caseId());
        RegisteredPerson person = persons.stream()
                .filter(each -> each.personId().equals(command.person()))
                .findFirst()
                .orElseThrow(() -> Problem.of(404, "identity.not-in-case").asException());
        refuseWhereHidden(who, command.caseId(), List.of(command.person()), history, account);
        PersonalData known = person.known()
                .orElseThrow(() -> Problem.of(410, "identity.erased").asException());
        limits.take(Limit.REVEAL, account.name());
        access.record(shown(who, command.caseId(), List.of(command.person()), command.purpose(), persons));
        return known;
    }

    /**
     * Everybody of a case at once, for a paper on which they stand in full.
     *
     * @param purpose as of {@link RevealIdentity}
     * @param paper what it is called in the trace
     * @throws org.minqing.http.ProblemException where they are not shown, with the reason
     */
    public void revealEverybody(Principal who, CaseId caseId, String purpose, String paper) {
        Account account = rights.demand(who, Deed.REVEAL_IDENTITY);
        List<RegisteredPerson> persons = persons(caseId);
        List<PersonId> known = persons.stream()
                .flatMap(person -> person.known().stream())
                .map(PersonalData::personId)
                .toList();
        refuseWhereHidden(who, caseId, known, history(who, caseId), account);
        known.forEach(_ -> limits.take(Limit.REVEAL, account.name()));
        access.record(shown(who, caseId, known, purpose, persons).with("paper", paper));
    }

    private List<CaseHistory.Recorded> history(Principal who, CaseId caseId) {
        List<CaseHistory.Recorded> history =
                asking.ask(who, new CaseHistoryQuery(caseId)).events();
        if (history.isEmpty()) {
            throw Problem.of(404, CaseRejection.NOT_FOUND.code()).asException();
        }
        return history;
    }

    private List<RegisteredPerson> persons(CaseId caseId) {
        return register.ofCase(caseId).stream().map(CasePerson::person).toList();
    }

    private static AccessEntry shown(
            Principal who, CaseId caseId, List<PersonId> seen, String purpose, List<RegisteredPerson> persons) {
        return AccessEntry.by(Asker.beside(who), AccessAct.IDENTITY_REVEALED)
                .about(caseId)
                .naming(seen)
                .withPurpose(PersonReferences.withoutNames(purpose, persons))
                .with("preset", Boolean.toString(RevealPurpose.isPreset(purpose)));
    }

    private void refuseWhereHidden(
            Principal who, CaseId caseId, List<PersonId> asked, List<CaseHistory.Recorded> history, Account account) {
        StandingCase standing = StandingCase.of(history);
        whoMaySee.hidden(standing, account).ifPresent(hidden -> {
            access.record(AccessEntry.by(Asker.beside(who), AccessAct.REFUSED)
                    .with("asked", RevealIdentity.class.getSimpleName())
                    .about(caseId)
                    .naming(asked)
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

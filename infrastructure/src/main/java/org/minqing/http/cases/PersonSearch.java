package org.minqing.http.cases;

import java.security.Principal;
import java.util.List;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
import org.minqing.api.CaseId;
import org.minqing.api.PersonId;
import org.minqing.api.query.CaseHistory;
import org.minqing.api.query.CaseHistoryQuery;
import org.minqing.http.Asker;
import org.minqing.http.Asking;
import org.minqing.person.KnownPerson;
import org.minqing.person.PersonRegister;
import org.minqing.security.account.Account;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.stereotype.Component;

/** Looks for who somebody may be, by what they say of themselves; that it was done is written down. */
@Component
public class PersonSearch {

    private final PersonRegister register;
    private final Asking asking;
    private final Rights rights;
    private final AccessLedger access;
    private final WhoMaySee whoMaySee;

    PersonSearch(PersonRegister register, Asking asking, Rights rights, AccessLedger access, WhoMaySee whoMaySee) {
        this.register = register;
        this.asking = asking;
        this.rights = rights;
        this.access = access;
        this.whoMaySee = whoMaySee;
    }

    /** What is known of whom one looks for. */
    public sealed interface By {

        String said();

        /** However it is written. */
        record Phone(String said) implements By {}

        record Name(String said) implements By {}

        record IdNumber(String said) implements By {}
    }

    /**
     * Each with the cases within reach in which they may be seen.
     *
     * @throws org.minqing.http.ProblemException 403 where the account's roles do not look for people
     */
    public List<KnownPerson> find(Principal who, By by) {
        Account account = rights.demand(who, Deed.SEARCH_PERSONS);
        List<KnownPerson> found = within(
                account,
                switch (by) {
                    case By.Phone phone -> register.byPhone(phone.said());
                    case By.Name name -> register.byName(name.said());
                    case By.IdNumber number -> register.byIdNumber(number.said());
                });
        access.record(AccessEntry.by(Asker.beside(who), AccessAct.PERSON_SEARCHED)
                .naming(found.stream().map(known -> known.person().personId()).toList())
                .searching(by.said()));
        return found;
    }

    /** The cases of somebody whom one knows already, as far as one may see them in these; none for whoever looks for nobody. */
    List<CaseId> casesOf(Principal who, PersonId person) {
        return rights.may(who, Deed.SEARCH_PERSONS)
                ? seen(rights.demand(who, Deed.SEARCH_PERSONS), register.casesOf(person))
                : List.of();
    }

    /** Other cases of the persons of a case, as far as one may see them in it and in these. */
    List<CaseId> othersOf(Principal who, CaseId id) {
        if (!rights.may(who, Deed.SEARCH_PERSONS)) {
            return List.of();
        }
        Account account = rights.demand(who, Deed.SEARCH_PERSONS);
        List<CaseId> others = register.othersOf(id);
        return others.isEmpty() || !isSeen(account, id) ? List.of() : seen(account, others);
    }

    private List<CaseId> seen(Account account, List<CaseId> cases) {
        return cases.stream().filter(id -> isSeen(account, id)).toList();
    }

    /** Of each person the cases within reach in which they may be seen; nobody who has none. */
    private List<KnownPerson> within(Account account, List<KnownPerson> found) {
        if (account.reach().isEverywhere()) {
            return found;
        }
        return found.stream()
                .map(known -> new KnownPerson(
                        known.person(),
                        known.cases().stream()
                                .filter(part -> isSeen(account, part.id()))
                                .toList()))
                .filter(known -> !known.cases().isEmpty())
                .toList();
    }

    private boolean isSeen(Account account, CaseId id) {
        List<CaseHistory.Recorded> events =
                asking.askForAll(new CaseHistoryQuery(id)).events();
        if (events.isEmpty()) {
            return false;
        }
        StandingCase standing = StandingCase.of(events);
        return standing.whereabouts().isWithin(account.reach())
                && whoMaySee.hidden(standing, account).isEmpty();
    }
}

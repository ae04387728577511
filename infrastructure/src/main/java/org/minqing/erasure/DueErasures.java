package org.minqing.erasure;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.PersonId;
import org.minqing.api.Reach;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.CaseStatus;
import org.minqing.api.query.CasesQuery;
import org.minqing.api.query.Scope;
import org.minqing.http.Asking;
import org.minqing.person.PersonRegister;
import org.minqing.person.RegisteredPerson;
import org.minqing.security.account.Account;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.stereotype.Component;

/**
 * Whose term is over: all their cases are closed for longer than each of them is kept, and nothing else forbids to erase
 * them. A list and no more; to erase them is asked for like any erasure.
 */
@Component
class DueErasures {

    private final Rights rights;
    private final Asking asking;
    private final PersonRegister register;
    private final CasesOfPersons cases;
    private final Obstacles obstacles;
    private final Keeping keeping;
    private final Clock clock;
    private final ZoneId zone;

    DueErasures(
            Rights rights,
            Asking asking,
            PersonRegister register,
            CasesOfPersons cases,
            Obstacles obstacles,
            Keeping keeping,
            Clock clock,
            ZoneId zone) {
        this.rights = rights;
        this.asking = asking;
        this.register = register;
        this.cases = cases;
        this.obstacles = obstacles;
        this.keeping = keeping;
        this.clock = clock;
        this.zone = zone;
    }

    /** @param next pass it as {@code after}: further closed cases are looked at; absent after the last */
    record Page(List<Due> items, Optional<String> next) {}

    /**
     * @param cases all of the person's
     * @param since when the last of their terms was over
     * @param rule whose term that was
     */
    record Due(PersonId personId, List<Closed> cases, Instant since, Rule rule) {}

    record Closed(CaseId id, CaseKind kind, String number, Optional<Instant> closedAt) {}

    /** @param verified somebody has written down where it stands */
    record Rule(CaseKind kind, int years, Optional<String> source, boolean verified) {}

    /** @param size how many closed cases are looked at, the oldest first */
    Page find(Principal who, Optional<String> after, int size) {
        Account account = rights.demand(who, Deed.REQUEST_ERASURE);
        if (keeping.kinds().isEmpty()) {
            return new Page(List.of(), Optional.empty());
        }
        CasePage page = asking.ask(who, closedLongAgo(after, size));
        List<PersonId> persons =
                cases.personsOf(page.items().stream().map(CasePage.Item::id).toList());
        List<Due> due = known(persons).stream()
                .flatMap(person -> due(person, account.reach()).stream())
                .toList();
        return new Page(due, page.next());
    }

    /** What was closed before a term began was received before it too. */
    private CasesQuery closedLongAgo(Optional<String> after, int size) {
        LocalDate before = LocalDate.ofInstant(clock.instant(), zone)
                .minusYears(keeping.shortestYears())
                .plusDays(1);
        Scope scope = Scope.everything().ofKinds(keeping.kinds()).between(Optional.empty(), Optional.of(before));
        return new CasesQuery(
                scope,
                Set.of(),
                List.of(CaseStatus.CLOSED),
                List.of(),
                List.of(),
                Set.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false,
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                CasesQuery.Sort.OLDEST,
                after,
                size);
    }

    private List<PersonId> known(Collection<PersonId> persons) {
        return register.find(persons).values().stream()
                .filter(person -> !Obstacles.isNothingKnown(person))
                .map(RegisteredPerson::personId)
                .toList();
    }

    private Optional<Due> due(PersonId person, Reach told) {
        List<CaseOfPerson> theirs = cases.of(person);
        boolean allHaveTerms = theirs.stream().allMatch(one -> keeping.over(one).isPresent());
        if (!allHaveTerms || obstacles.amid(theirs, told).isPresent()) {
            return Optional.empty();
        }
        return theirs.stream()
                .max(Comparator.comparing(one -> keeping.over(one).orElseThrow()))
                .map(last -> new Due(
                        person,
                        theirs.stream()
                                .filter(one -> one.isWithin(told))
                                .map(one -> new Closed(one.id(), one.kind(), one.number(), one.closedAt()))
                                .toList(),
                        keeping.over(last).orElseThrow(),
                        rule(last.kind())));
    }

    private Rule rule(CaseKind kind) {
        KeepingTerm term = keeping.term(kind).orElseThrow();
        return new Rule(kind, term.years(), term.source(), term.source().isPresent());
    }
}

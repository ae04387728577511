package org.minqing.erasure;

import java.security.Principal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
import org.minqing.api.PersonId;
import org.minqing.api.Reach;
import org.minqing.erasure.ErasureRequest.Decision;
import org.minqing.erasure.ErasureRequest.State;
import org.minqing.http.Asker;
import org.minqing.http.Problem;
import org.minqing.http.ProblemException;
import org.minqing.limits.Limit;
import org.minqing.limits.Limits;
import org.minqing.person.PersonRegister;
import org.minqing.person.RegisteredPerson;
import org.minqing.security.account.Account;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.springframework.stereotype.Component;

/** Forgets persons for good, once another account than the one that asked says so. */
@Component
class Erasures {

    private final Rights rights;
    private final Limits limits;
    private final AccessLedger access;
    private final PersonRegister register;
    private final CasesOfPersons cases;
    private final Obstacles obstacles;
    private final ErasureRequests requests;
    private final OneAtATime oneAtATime;
    private final Clock clock;

    Erasures(
            Rights rights,
            Limits limits,
            AccessLedger access,
            PersonRegister register,
            CasesOfPersons cases,
            Obstacles obstacles,
            ErasureRequests requests,
            OneAtATime oneAtATime,
            Clock clock) {
        this.rights = rights;
        this.limits = limits;
        this.access = access;
        this.register = register;
        this.cases = cases;
        this.obstacles = obstacles;
        this.requests = requests;
        this.oneAtATime = oneAtATime;
        this.clock = clock;
    }

    /**
     * Asks for it; nothing is erased yet.
     *
     * @param reason names in it are references
     */
    UUID request(Principal who, Collection<PersonId> persons, String reason) {
        Account account = rights.demand(who, Deed.REQUEST_ERASURE);
        limits.take(Limit.ERASURE, account.name());
        Map<PersonId, RegisteredPerson> known = register.find(persons);
        return oneAtATime.run(() -> {
            for (PersonId person : persons) {
                List<CaseOfPerson> theirs = cases.of(person);
                Optional.ofNullable(known.get(person))
                        .filter(someone -> isAnyWithin(theirs, account.reach()))
                        .map(someone -> obstacles.of(someone, theirs, account.reach()))
                        .orElseThrow(() ->
                                Problem.of(404, "erasure.person-not-found").asException())
                        .ifPresent(each -> {
                            throw each.asProblem().asException();
                        });
            }
            if (!requests.asked(persons).isEmpty()) {
                throw Problem.of(409, "erasure.already-requested").asException();
            }
            access.record(entry(who, AccessAct.ERASURE_REQUESTED, persons));
            return requests.add(persons, reason, account.name(), clock.instant());
        });
    }

    /** Those that the account may decide on: all cases of all persons lie within its reach. */
    List<ErasureRequest> in(Principal who, Collection<State> states) {
        Account account = rights.demand(who, Deed.DECIDE_ERASURE);
        return requests.in(states).stream()
                .filter(request -> isWithin(request, account.reach()))
                .toList();
    }

    /**
     * Erases those of whom nothing forbids it.
     *
     * @return why the others are kept
     * @throws ProblemException where it is forbidden of all; then the request still waits
     */
    Map<PersonId, Obstacle> approve(Principal who, UUID id) {
        Account account = rights.demand(who, Deed.DECIDE_ERASURE);
        Instant now = clock.instant();
        List<PersonId> erased = new ArrayList<>();
        Map<PersonId, Obstacle> kept = oneAtATime.run(() -> {
            ErasureRequest request = toBeDecidedBy(account, id);
            Map<PersonId, Obstacle> forbidden = obstacles(request.persons(), account.reach());
            erased.addAll(request.persons());
            erased.removeAll(forbidden.keySet());
            if (erased.isEmpty()) {
                throw forbidden.values().iterator().next().asProblem().asException();
            }
            access.record(entry(who, AccessAct.ERASURE_APPROVED, erased).with("request", id.toString()));
            requests.decide(id, new Decision(true, Optional.empty(), account.name(), now));
            requests.erase(id, erased, account.name(), now);
            return forbidden;
        });
        // From here on it is decided: what does not come to pass now, the next start carries out.
        erased.forEach(person -> register.forget(person, now, account.name()));
        return kept;
    }

    void refuse(Principal who, UUID id, String reason) {
        Account account = rights.demand(who, Deed.DECIDE_ERASURE);
        oneAtATime.run(() -> {
            ErasureRequest request = toBeDecidedBy(account, id);
            access.record(
                    entry(who, AccessAct.ERASURE_REFUSED, request.persons()).with("request", id.toString()));
            requests.decide(id, new Decision(false, Optional.of(reason), account.name(), clock.instant()));
            return request;
        });
    }

    /** Of whom a request speaks; of one that is not there, nobody. */
    Collection<PersonId> personsOf(UUID id) {
        return requests.find(id).map(ErasureRequest::persons).orElse(List.of());
    }

    private ErasureRequest toBeDecidedBy(Account account, UUID id) {
        ErasureRequest request = requests.find(id)
                .filter(found -> isWithin(found, account.reach()))
                .orElseThrow(() -> Problem.of(404, "erasure.not-found").asException());
        if (request.decision().isPresent()) {
            throw Problem.of(409, "erasure.already-decided").asException();
        }
        if (request.requestedBy().equals(account.name())) {
            throw Problem.of(409, "erasure.second-account-needed").asException();
        }
        return request;
    }

    private Map<PersonId, Obstacle> obstacles(List<PersonId> persons, Reach told) {
        Map<PersonId, Obstacle> forbidden = new LinkedHashMap<>();
        register.find(persons)
                .values()
                .forEach(person -> obstacles
                        .of(person, cases.of(person.personId()), told)
                        .ifPresent(each -> forbidden.put(person.personId(), each)));
        return forbidden;
    }

    private boolean isWithin(ErasureRequest request, Reach reach) {
        return reach.isEverywhere()
                || request.persons().stream()
                        .flatMap(person -> cases.of(person).stream())
                        .allMatch(one -> one.isWithin(reach));
    }

    private static boolean isAnyWithin(List<CaseOfPerson> theirs, Reach reach) {
        return reach.isEverywhere() || theirs.stream().anyMatch(one -> one.isWithin(reach));
    }

    private static AccessEntry entry(Principal who, AccessAct act, Collection<PersonId> persons) {
        return AccessEntry.by(Asker.beside(who), act).naming(persons);
    }
}

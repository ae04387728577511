package org.minqing.export;

import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
import org.minqing.api.CaseId;
import org.minqing.api.CaseRejection;
import org.minqing.api.RevealPurpose;
import org.minqing.api.query.CasesQuery;
import org.minqing.api.query.NamedCasesQuery;
import org.minqing.export.UnmaskedExport.Decision;
import org.minqing.export.UnmaskedExport.State;
import org.minqing.http.Asker;
import org.minqing.http.Asking;
import org.minqing.http.Problem;
import org.minqing.http.cases.CaseList;
import org.minqing.limits.Limit;
import org.minqing.limits.Limits;
import org.minqing.person.CasePerson;
import org.minqing.person.PersonReferences;
import org.minqing.person.PersonRegister;
import org.minqing.person.RegisteredPerson;
import org.minqing.security.account.Account;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.minqing.table.SheetFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes requests for the persons of many cases in clear, and the decision of a second account. */
@Component
class UnmaskedExports {

    private final Rights rights;
    private final CaseList list;
    private final Asking asking;
    private final PersonRegister register;
    private final Limits limits;
    private final AccessLedger access;
    private final ExportRequests requests;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final int mostRows;

    UnmaskedExports(
            Rights rights,
            CaseList list,
            Asking asking,
            PersonRegister register,
            Limits limits,
            AccessLedger access,
            ExportRequests requests,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${minqing.export.most-unmasked-rows}") int mostRows) {
        this.rights = rights;
        this.list = list;
        this.asking = asking;
        this.register = register;
        this.limits = limits;
        this.access = access;
        this.requests = requests;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
        this.mostRows = mostRows;
    }

    /**
     * Asks for those cases that match now; nothing is shown yet.
     *
     * @param matching the first page of them
     * @param purpose as somebody wrote it
     */
    UUID request(Principal who, SheetFormat format, CasesQuery matching, String purpose) {
        Account account = rights.demand(who, Deed.REQUEST_UNMASKED_EXPORT);
        limits.take(Limit.EXPORT, account.name());
        if (list.count(who, matching, mostRows) > mostRows) {
            throw Problem.of(422, "export.too-many-rows", Map.of("most", Integer.toString(mostRows)))
                    .asException();
        }
        List<CaseId> cases = new ArrayList<>();
        list.each(who, matching, item -> cases.add(item.id()));
        if (cases.isEmpty()) {
            throw Problem.of(422, "export.nothing").asException();
        }
        String kept = withoutNames(purpose, cases);
        access.record(entry(who, AccessAct.EXPORT_REQUESTED, cases)
                .withPurpose(kept)
                .with("format", format.word())
                .with("preset", Boolean.toString(RevealPurpose.isPreset(purpose))));
        return requests.add(format, cases, kept, account.name(), clock.instant());
    }

    /** Those the account asked for itself, and those it may decide on: all of their cases lie within its reach. */
    List<UnmaskedExport> in(Principal who, Collection<State> states) {
        boolean asks = rights.may(who, Deed.REQUEST_UNMASKED_EXPORT);
        boolean decides = rights.may(who, Deed.APPROVE_UNMASKED_EXPORT);
        if (!asks && !decides) {
            throw Problem.of(403, CaseRejection.NOT_YOUR_RIGHT.code()).asException();
        }
        return requests.in(states).stream()
                .filter(export -> export.requestedBy().equals(who.getName()) || (decides && isWithinReach(who, export)))
                .toList();
    }

    void approve(Principal who, UUID id) {
        decide(who, id, AccessAct.EXPORT_APPROVED, Optional.empty());
    }

    /** @param reason as somebody wrote it */
    void refuse(Principal who, UUID id, String reason) {
        decide(who, id, AccessAct.EXPORT_REFUSED, Optional.of(reason));
    }

    private void decide(Principal who, UUID id, AccessAct act, Optional<String> reason) {
        Account account = rights.demand(who, Deed.APPROVE_UNMASKED_EXPORT);
        together(() -> {
            UnmaskedExport export = toBeDecidedBy(who, id);
            access.record(entry(who, act, export.cases())
                    .withPurpose(export.purpose())
                    .with("export", id.toString()));
            requests.decide(
                    id,
                    new Decision(
                            act == AccessAct.EXPORT_APPROVED,
                            reason.map(text -> withoutNames(text, export.cases())),
                            account.name(),
                            clock.instant()));
            return export;
        });
    }

    private UnmaskedExport toBeDecidedBy(Principal who, UUID id) {
        UnmaskedExport export = requests.findAndHold(id)
                .filter(found -> isWithinReach(who, found))
                .orElseThrow(() -> Problem.of(404, "export.not-found").asException());
        if (export.decision().isPresent()) {
            throw Problem.of(409, "export.already-decided").asException();
        }
        if (export.requestedBy().equals(who.getName())) {
            throw Problem.of(409, "export.second-account-needed").asException();
        }
        return export;
    }

    private boolean isWithinReach(Principal who, UnmaskedExport export) {
        return asking.ask(who, NamedCasesQuery.of(export.cases())).total()
                == export.cases().size();
    }

    private String withoutNames(String text, List<CaseId> cases) {
        List<RegisteredPerson> persons = cases.stream()
                .flatMap(each -> register.ofCase(each).stream())
                .map(CasePerson::person)
                .distinct()
                .toList();
        return PersonReferences.withoutNames(text, persons);
    }

    private <T> T together(Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }

    private static AccessEntry entry(Principal who, AccessAct act, List<CaseId> cases) {
        return AccessEntry.by(Asker.beside(who), act).with("cases", Integer.toString(cases.size()));
    }
}

package org.minqing.export;

import java.io.ByteArrayOutputStream;
import java.security.Principal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
import org.minqing.api.CaseId;
import org.minqing.api.RevealPurpose;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.NamedCasesQuery;
import org.minqing.export.UnmaskedExport.Decision;
import org.minqing.http.Asker;
import org.minqing.http.Asking;
import org.minqing.http.Language;
import org.minqing.http.Problem;
import org.minqing.http.Sentences;
import org.minqing.security.account.Account;
import org.minqing.security.right.Deed;
import org.minqing.security.right.Rights;
import org.minqing.table.Sheet;
import org.minqing.table.SheetFormat;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands an approved export out, once, to whoever asked for it. */
@Component
class UnmaskedFiles {

    /** Counted from the approval on. */
    private static final Duration HANDED_OUT_FOR = Duration.ofHours(1);

    private final Rights rights;
    private final ExportRequests requests;
    private final Asking asking;
    private final CaseColumns columns;
    private final PersonsInClear persons;
    private final Sentences sentences;
    private final AccessLedger access;
    private final TransactionTemplate transactions;
    private final Clock clock;

    UnmaskedFiles(
            Rights rights,
            ExportRequests requests,
            Asking asking,
            CaseColumns columns,
            PersonsInClear persons,
            Sentences sentences,
            AccessLedger access,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rights = rights;
        this.requests = requests;
        this.asking = asking;
        this.columns = columns;
        this.persons = persons;
        this.sentences = sentences;
        this.access = access;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    record Handed(SheetFormat format, ByteArrayOutputStream content) {}

    private record Row(CasePage.Item item, ClearCase clear) {}

    /**
     * The traces of all who can be read in it are on disk before it is given back. Cases that have left the reach of whoever
     * asked are left out.
     *
     * @throws org.minqing.http.ProblemException where it is not, not yet or not any more to be had; then it was not fetched
     */
    Handed fetch(Principal who, UUID id, Language language) {
        Account account = rights.demand(who, Deed.REQUEST_UNMASKED_EXPORT);
        return Objects.requireNonNull(transactions.execute(status -> {
            Instant now = clock.instant();
            UnmaskedExport export = toBeFetchedBy(account, id, now);
            List<Row> rows = rows(who, account, export.cases(), language);
            ByteArrayOutputStream content = written(export.format(), rows, language);
            access.recordAll(traces(who, export, rows));
            requests.fetched(id, now);
            return new Handed(export.format(), content);
        }));
    }

    private UnmaskedExport toBeFetchedBy(Account account, UUID id, Instant now) {
        UnmaskedExport export = requests.findAndHold(id)
                .filter(found -> found.requestedBy().equals(account.name()))
                .orElseThrow(() -> Problem.of(404, "export.not-found").asException());
        Decision decision = export.decision()
                .orElseThrow(() -> Problem.of(409, "export.not-decided").asException());
        if (!decision.approved()) {
            throw Problem.of(
                            409,
                            "export.refused",
                            decision.reason().map(why -> Map.of("reason", why)).orElse(Map.of()))
                    .asException();
        }
        if (export.fetchedAt().isPresent()) {
            throw Problem.of(410, "export.fetched").asException();
        }
        if (!now.isBefore(decision.decidedAt().plus(HANDED_OUT_FOR))) {
            throw Problem.of(410, "export.expired").asException();
        }
        return export;
    }

    private List<Row> rows(Principal who, Account account, List<CaseId> cases, Language language) {
        Map<CaseId, CasePage.Item> items = asking.ask(who, NamedCasesQuery.of(cases)).items().stream()
                .collect(Collectors.toMap(CasePage.Item::id, Function.identity()));
        List<Row> rows = new ArrayList<>();
        for (CaseId each : cases) {
            Optional.ofNullable(items.get(each))
                    .ifPresent(item ->
                            persons.of(account, each, language).ifPresent(clear -> rows.add(new Row(item, clear))));
        }
        return rows;
    }

    private ByteArrayOutputStream written(SheetFormat format, List<Row> rows, Language language) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        Sheet sheet = format.begin(content);
        sheet.row(with(
                columns.headings(language),
                sentences.say(language, "export.column.persons", Map.of()),
                sentences.say(language, "export.column.phones", Map.of())));
        rows.forEach(row -> sheet.row(with(
                columns.cells(row.item(), language),
                row.clear().names(),
                row.clear().phones())));
        sheet.finish();
        return content;
    }

    /** One for each case in which somebody can be read, so that it is found by person and by case, and one for the file. */
    private static List<AccessEntry> traces(Principal who, UnmaskedExport export, List<Row> rows) {
        Map<String, String> beside = Asker.beside(who);
        List<AccessEntry> traces = new ArrayList<>();
        traces.add(AccessEntry.by(beside, AccessAct.EXPORTED)
                .withPurpose(export.purpose())
                .with("what", "cases with persons in clear")
                .with("export", export.id().toString())
                .with("format", export.format().word())
                .with("rows", Integer.toString(rows.size())));
        rows.stream()
                .filter(row -> !row.clear().shown().isEmpty())
                .map(row -> AccessEntry.by(beside, AccessAct.IDENTITY_REVEALED)
                        .about(row.item().id())
                        .naming(row.clear().shown())
                        .withPurpose(export.purpose())
                        .with("preset", Boolean.toString(RevealPurpose.isPreset(export.purpose())))
                        .with("export", export.id().toString()))
                .forEach(traces::add);
        return traces;
    }

    private static List<String> with(List<String> cells, String... more) {
        List<String> all = new ArrayList<>(cells);
        all.addAll(List.of(more));
        return all;
    }
}

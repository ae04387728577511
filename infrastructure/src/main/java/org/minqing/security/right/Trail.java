package org.minqing.security.right;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.minqing.access.AccessEntry;
import org.minqing.access.AccessLedger;
import org.minqing.api.AccessAct;
import org.minqing.api.Act;
import org.minqing.api.CaseId;
import org.minqing.api.CommandHeaders;
import org.minqing.api.OccasionId;
import org.minqing.api.query.CaseCountQuery;
import org.minqing.api.query.CaseHistory;
import org.minqing.api.query.CaseHistoryQuery;
import org.minqing.api.query.CasesQuery;
import org.minqing.api.query.HomeVisitHistory;
import org.minqing.api.query.HomeVisitQuery;
import org.minqing.api.query.KeyPersonHistory;
import org.minqing.api.query.KeyPersonQuery;
import org.minqing.api.query.LikelyRepeatsQuery;
import org.minqing.api.query.NotebookEntryHistory;
import org.minqing.api.query.NotebookEntryQuery;
import org.minqing.http.cases.StandingCase;
import org.springframework.stereotype.Component;

/**
 * Leaves a trace of every look at a case, a visit, a key person or a notebook entry, and every search before the answer is given, and of whoever was sent away. What
 * the ledger asks itself is no look.
 */
@Component
class Trail {

    private final AccessLedger ledger;

    Trail(AccessLedger ledger) {
        this.ledger = ledger;
    }

    /** Somebody was answered. */
    void looked(Map<String, ?> beside, @Nullable Object question, @Nullable Object answer) {
        if (isNobody(beside)) {
            return;
        }
        if (question instanceof CaseHistoryQuery query
                && answer instanceof CaseHistory history
                && !history.events().isEmpty()) {
            ledger.record(AccessEntry.by(beside, AccessAct.CASE_OPENED)
                    .about(query.id())
                    .naming(StandingCase.of(history.events()).file().persons().keySet()));
        } else if (question instanceof HomeVisitQuery query && answer instanceof HomeVisitHistory visit) {
            visit.logged()
                    .ifPresent(logged -> ledger.record(AccessEntry.by(beside, AccessAct.VISIT_OPENED)
                            .about(streamOf(query.id()))
                            .naming(logged.persons())));
        } else if (question instanceof KeyPersonQuery query && answer instanceof KeyPersonHistory person) {
            person.named()
                    .ifPresent(named -> ledger.record(AccessEntry.by(beside, AccessAct.KEY_PERSON_OPENED)
                            .about(streamOf(query.id()))
                            .naming(List.of(named.person()))));
        } else if (question instanceof NotebookEntryQuery query && answer instanceof NotebookEntryHistory entry) {
            entry.noted()
                    .ifPresent(noted -> ledger.record(AccessEntry.by(beside, AccessAct.NOTEBOOK_OPENED)
                            .about(streamOf(query.id()))
                            .naming(noted.persons())));
        } else if (question instanceof CasesQuery query) {
            searched(beside, query);
        } else if (question instanceof CaseCountQuery query) {
            searched(beside, query.cases());
        } else if (question instanceof LikelyRepeatsQuery query
                && query.standing().isEmpty()) {
            searched(beside, query);
        }
    }

    private void searched(Map<String, ?> beside, CasesQuery query) {
        query.text()
                .ifPresent(text -> ledger.record(
                        AccessEntry.by(beside, AccessAct.CASES_LISTED).searching(text)));
    }

    /** What stands is found through what stands already; what is typed may be typed in order to find. */
    private void searched(Map<String, ?> beside, LikelyRepeatsQuery query) {
        String typed = query.subject() + query.content();
        if (!typed.isBlank()) {
            ledger.record(AccessEntry.by(beside, AccessAct.CASES_LISTED).searching(typed));
        }
    }

    /** Somebody asked for what is not theirs. */
    void refused(Map<String, ?> beside, @Nullable Object message) {
        if (isNobody(beside) || message == null) {
            return;
        }
        AccessEntry entry = AccessEntry.by(beside, AccessAct.REFUSED)
                .with("asked", message.getClass().getSimpleName())
                .failed();
        ledger.record(caseOf(beside, message).map(entry::about).orElse(entry));
    }

    private static Optional<CaseId> caseOf(Map<String, ?> beside, Object message) {
        return switch (message) {
            case CaseHistoryQuery query -> Optional.of(query.id());
            case HomeVisitQuery query -> Optional.of(streamOf(query.id()));
            case KeyPersonQuery query -> Optional.of(streamOf(query.id()));
            case NotebookEntryQuery query -> Optional.of(streamOf(query.id()));
            default ->
                Optional.ofNullable(beside.get(CommandHeaders.CASE_ID))
                        .map(Object::toString)
                        .map(CaseId::of);
        };
    }

    /** Entries tell of an occasion where they tell of a case: ids of streams are never given twice. */
    private static CaseId streamOf(OccasionId occasion) {
        return new CaseId(occasion.value());
    }

    /** Whoever names nobody was sent away without having asked for anything in anybody's name. */
    private static boolean isNobody(Map<String, ?> beside) {
        Object actor = beside.get(CommandHeaders.ACTOR);
        return actor == null || Act.SYSTEM.equals(actor);
    }
}

package org.minqing.query.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.minqing.api.Act;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseId;
import org.minqing.api.HandlingEvent;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.LedgerEvent;
import org.minqing.api.PetitionEvent;
import org.minqing.api.query.ApprovalsToGive.Approval;
import org.minqing.query.projection.ProjectedEvent;
import org.minqing.query.projection.Staging;
import org.springframework.jdbc.core.JdbcTemplate;

/** What was asked for in a case and waits for an answer. Why it was asked is a text, and stands in the stream alone. */
final class ApprovalTable {

    private static final Instant UNKNOWN =
            LocalDate.of(1, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();

    private static final List<String> COLUMNS =
            List.of("case_id uuid", "what text", "asked_at timestamptz", "asked_by text");

    private final JdbcTemplate jdbc;
    private final String table;
    private final ZoneId zone;

    ApprovalTable(JdbcTemplate jdbc, String schema, ZoneId zone) {
        this.jdbc = jdbc;
        this.table = schema + ".approval";
        this.zone = zone;
    }

    private record Asked(CaseId caseId, Approval what) {}

    void apply(List<ProjectedEvent> batch) {
        Map<Asked, Optional<Act>> changed = changed(batch);
        delete(changed.keySet());
        rows(changed).insertInto(jdbc);
    }

    /** Of cases that have no row yet. */
    void begin(List<ProjectedEvent> batch) {
        rows(changed(batch)).insertInto(jdbc);
    }

    /** The act by which it was asked for last; empty once it was answered, or nobody waits for that any more. */
    private static Map<Asked, Optional<Act>> changed(List<ProjectedEvent> batch) {
        Map<Asked, Optional<Act>> changed = new LinkedHashMap<>();
        for (ProjectedEvent projected : batch) {
            if (projected.event() instanceof LedgerEvent event) {
                asked(event)
                        .ifPresent(what -> changed.put(new Asked(projected.caseId(), what), Optional.of(event.act())));
                answered(event).forEach(what -> changed.put(new Asked(projected.caseId(), what), Optional.empty()));
            }
        }
        return changed;
    }

    private static Optional<Approval> asked(LedgerEvent event) {
        return switch (event) {
            case HandlingEvent.ExtensionRequested _ -> Optional.of(Approval.EXTENSION);
            case HandlingEvent.ObjectionRaised _ -> Optional.of(Approval.OBJECTION);
            case CaseEvent.ExclusionRequested _ -> Optional.of(Approval.EXCLUSION);
            case PetitionEvent.ReplySubmitted _ -> Optional.of(Approval.REPLY);
            case LedgerEvent _ -> Optional.empty();
        };
    }

    private static Set<Approval> answered(LedgerEvent event) {
        return switch (event) {
            case HandlingEvent.ExtensionApproved _, HandlingEvent.ExtensionRefused _ -> Set.of(Approval.EXTENSION);
            case HandlingEvent.ObjectionAccepted _,
                    HandlingEvent.ObjectionRejected _,
                    CaseEvent.Escalated _,
                    CaseEvent.Delegated _ -> Set.of(Approval.OBJECTION);
            case CaseEvent.ExclusionApproved _, CaseEvent.ExclusionRefused _ -> Set.of(Approval.EXCLUSION);
            case PetitionEvent.Replied _ -> Set.of(Approval.REPLY);
            case PetitionEvent.Redone _, HotlineRequestEvent.Redone _ ->
                Set.of(Approval.EXTENSION, Approval.OBJECTION, Approval.REPLY);
            case LedgerEvent _ -> Set.of();
        };
    }

    private void delete(Set<Asked> asked) {
        if (!asked.isEmpty()) {
            jdbc.update(
                    "delete from " + table
                            + " as approval using unnest(?::uuid[], ?::text[]) as changed (case_id, what)"
                            + " where approval.case_id = changed.case_id and approval.what = changed.what",
                    asked.stream().map(one -> one.caseId().value()).toArray(UUID[]::new),
                    asked.stream().map(one -> one.what().name()).toArray(String[]::new));
        }
    }

    private Staging rows(Map<Asked, Optional<Act>> asked) {
        Staging rows = new Staging(table, COLUMNS);
        asked.forEach((one, by) -> by.ifPresent(act -> rows.add(
                one.caseId(), one.what(), act.occurredAt().earliest(zone).orElse(UNKNOWN), act.by())));
        return rows;
    }
}

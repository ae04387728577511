package org.minqing.query.facts;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.api.CaseId;
import org.minqing.api.LedgerEvent;
import org.minqing.query.projection.ProjectedEvent;
import org.minqing.query.projection.Staging;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code fact} in which a projection keeps what is known of each case until its next event comes. */
public final class FactsTable {

    private final JdbcTemplate jdbc;
    private final String table;
    private final Evolution evolution;

    public FactsTable(JdbcTemplate jdbc, String schema, Evolution evolution) {
        this.jdbc = jdbc;
        this.table = schema + ".fact";
        this.evolution = evolution;
    }

    /** What was known of a case before a batch, and what is known after it. */
    public record Change(Optional<CaseFacts> before, CaseFacts after) {}

    /** Takes the batch in; answers the cases of which something else is known now. */
    public Map<CaseId, Change> apply(List<ProjectedEvent> batch) {
        Map<CaseId, Change> changes = changes(
                load(batch.stream().map(ProjectedEvent::caseId).distinct().toList()), batch);
        rows(changes).mergeInto(jdbc, "(case_id) do update set state = excluded.state");
        return changes;
    }

    /** Takes in cases of which nothing is known yet. */
    public Map<CaseId, Change> begin(List<ProjectedEvent> batch) {
        Map<CaseId, Change> changes = changes(Map.of(), batch);
        rows(changes).insertInto(jdbc);
        return changes;
    }

    private Map<CaseId, Change> changes(Map<CaseId, CaseFacts> before, List<ProjectedEvent> batch) {
        Map<CaseId, CaseFacts> after = new LinkedHashMap<>(before);
        for (ProjectedEvent projected : batch) {
            if (projected.event() instanceof LedgerEvent event) {
                after.compute(projected.caseId(), (id, facts) -> evolution.evolve(Optional.ofNullable(facts), event));
            }
        }
        Map<CaseId, Change> changes = new LinkedHashMap<>();
        after.forEach((id, now) -> {
            if (!now.equals(before.get(id))) {
                changes.put(id, new Change(Optional.ofNullable(before.get(id)), now));
            }
        });
        return changes;
    }

    private Map<CaseId, CaseFacts> load(List<CaseId> ids) {
        Map<CaseId, CaseFacts> found = new LinkedHashMap<>();
        UUID[] keys = ids.stream().map(CaseId::value).toArray(UUID[]::new);
        jdbc.query(
                "select case_id, state from " + table + " where case_id = any(?)",
                row -> {
                    found.put(new CaseId(row.getObject(1, UUID.class)), FactsText.read(row.getString(2)));
                },
                (Object) keys);
        return found;
    }

    private Staging rows(Map<CaseId, Change> changes) {
        Staging rows = new Staging(table, List.of("case_id uuid", "state text"));
        changes.forEach((id, change) -> rows.add(id, FactsText.write(change.after())));
        return rows;
    }
}

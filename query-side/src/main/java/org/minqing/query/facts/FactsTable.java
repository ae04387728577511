package org.minqing.query.facts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /**
     * What a batch came to.
     *
     * @param changes cases of which something else is known now
     * @param stages what was known of its cases after each of their events, in the order of the batch
     * @param areas where all its cases lie, before it or since: digits, empty where that is not known
     */
    public record Taken(Map<CaseId, Change> changes, List<Stage> stages, Set<String> areas) {}

    /** What is known of a case from the time on at which an event of it was recorded. */
    public record Stage(CaseId caseId, Instant recordedAt, CaseFacts facts) {}

    public Taken apply(List<ProjectedEvent> batch) {
        Taken taken =
                taken(load(batch.stream().map(ProjectedEvent::caseId).distinct().toList()), batch);
        rows(taken.changes()).mergeInto(jdbc, "(case_id) do update set state = excluded.state");
        return taken;
    }

    /** Takes in cases of which nothing is known yet. */
    public Taken begin(List<ProjectedEvent> batch) {
        Taken taken = taken(Map.of(), batch);
        rows(taken.changes()).insertInto(jdbc);
        return taken;
    }

    private Taken taken(Map<CaseId, CaseFacts> before, List<ProjectedEvent> batch) {
        Map<CaseId, CaseFacts> after = new LinkedHashMap<>(before);
        List<Stage> stages = new ArrayList<>();
        for (ProjectedEvent projected : batch) {
            if (projected.event() instanceof LedgerEvent event) {
                CaseFacts now = evolution.evolve(Optional.ofNullable(after.get(projected.caseId())), event);
                after.put(projected.caseId(), now);
                stages.add(new Stage(projected.caseId(), projected.recordedAt(), now));
            }
        }
        Map<CaseId, Change> changes = new LinkedHashMap<>();
        after.forEach((id, now) -> {
            if (!now.equals(before.get(id))) {
                changes.put(id, new Change(Optional.ofNullable(before.get(id)), now));
            }
        });
        Set<String> areas = Stream.concat(before.values().stream(), after.values().stream())
                .map(facts -> facts.sorting().area().orElse(""))
                .collect(Collectors.toUnmodifiableSet());
        return new Taken(changes, stages, areas);
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

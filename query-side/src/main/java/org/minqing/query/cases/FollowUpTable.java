package org.minqing.query.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.api.CaseId;
import org.minqing.api.Moment;
import org.minqing.query.facts.CaseFacts;
import org.minqing.query.facts.FactsTable.Change;
import org.minqing.query.facts.FollowUps;
import org.minqing.query.projection.Staging;
import org.springframework.jdbc.core.JdbcTemplate;

/** The cases in which somebody has still to be asked how it went, was called in vain, or said what proposes a redo. */
final class FollowUpTable {

    private static final Instant UNKNOWN =
            LocalDate.of(1, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();

    private static final List<String> COLUMNS = List.of(
            "case_id uuid",
            "state text",
            "since timestamptz",
            "tries int",
            "tried_at timestamptz",
            "awaited text[]",
            "not_solved boolean",
            "dissatisfied boolean",
            "proposed_at timestamptz");

    private final JdbcTemplate jdbc;
    private final String table;
    private final ZoneId zone;

    FollowUpTable(JdbcTemplate jdbc, String schema, ZoneId zone) {
        this.jdbc = jdbc;
        this.table = schema + ".follow_up";
        this.zone = zone;
    }

    /** What is to be asked of one case. */
    private record Row(
            Optional<FollowUps.State> state,
            Optional<Instant> since,
            int tries,
            Optional<Instant> triedAt,
            List<String> awaited,
            boolean notSolved,
            boolean dissatisfied,
            Optional<Instant> proposedAt) {}

    void save(Map<CaseId, Change> changes) {
        Map<CaseId, Optional<Row>> now = new LinkedHashMap<>();
        List<UUID> gone = new ArrayList<>();
        changes.forEach((id, change) -> {
            Optional<Row> before = change.before().flatMap(this::row);
            Optional<Row> after = row(change.after());
            if (!before.equals(after)) {
                now.put(id, after);
                before.ifPresent(_ -> gone.add(id.value()));
            }
        });
        if (!gone.isEmpty()) {
            jdbc.update("delete from " + table + " where case_id = any(?)", (Object) gone.toArray(UUID[]::new));
        }
        insert(now);
    }

    /** Of cases that have no row yet. */
    void begin(Map<CaseId, Change> cases) {
        Map<CaseId, Optional<Row>> now = new LinkedHashMap<>();
        cases.forEach((id, change) -> now.put(id, row(change.after())));
        insert(now);
    }

    private void insert(Map<CaseId, Optional<Row>> cases) {
        Staging rows = new Staging(table, COLUMNS);
        cases.forEach((id, any) -> any.ifPresent(row -> rows.add(
                id,
                row.state().orElse(null),
                row.since().orElse(null),
                row.tries(),
                row.triedAt().orElse(null),
                row.awaited().isEmpty() ? null : row.awaited(),
                row.notSolved(),
                row.dissatisfied(),
                row.proposedAt().orElse(null))));
        rows.insertInto(jdbc);
    }

    /** Nothing of a case in which nobody has to do anything. */
    private Optional<Row> row(CaseFacts facts) {
        FollowUps followUps = facts.followUps();
        Optional<FollowUps.State> state = followUps.state().filter(how -> how != FollowUps.State.DONE);
        Optional<Moment> proposed = followUps
                .redoProposed()
                .filter(_ -> facts.standing().status().concluded())
                .filter(_ -> !facts.standing().nobodyIsAsked());
        return Optional.of(new Row(
                        state,
                        followUps.since().map(this::instant),
                        followUps.tries(),
                        followUps.calls().stream()
                                .flatMap(one -> one.tried().stream())
                                .map(this::instant)
                                .max(Comparator.naturalOrder()),
                        followUps.awaited(),
                        followUps.calls().stream().anyMatch(FollowUps.Asked::notSolved),
                        followUps.calls().stream().anyMatch(FollowUps.Asked::dissatisfied),
                        proposed.map(this::instant)))
                .filter(row -> row.state().isPresent() || row.proposedAt().isPresent());
    }

    private Instant instant(Moment moment) {
        return moment.earliest(zone).orElse(UNKNOWN);
    }
}

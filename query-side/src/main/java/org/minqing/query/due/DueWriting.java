package org.minqing.query.due;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.minqing.api.CaseEvent;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.minqing.api.LedgerEvent;
import org.minqing.api.OccasionEvent;
import org.minqing.query.facts.Clocks;
import org.minqing.query.projection.ProjectedEvent;
import org.minqing.query.projection.Staging;
import org.minqing.query.projection.Writing;
import org.springframework.jdbc.core.JdbcTemplate;

/** Keeps what runs. */
final class DueWriting implements Writing {

    private final JdbcTemplate jdbc;
    private final String table;

    DueWriting(JdbcTemplate jdbc, String schema) {
        this.jdbc = jdbc;
        this.table = schema + ".due";
    }

    private record Clock(CaseId caseId, DeadlineKind which, String key) {}

    private record Running(CaseKind kind, Instant dueAt) {}

    @Override
    public void apply(List<ProjectedEvent> batch) {
        Map<Clock, Optional<Running>> clocks = new LinkedHashMap<>();
        Set<CaseId> closed = new LinkedHashSet<>();
        batch.forEach(event -> note(event, clocks, closed));
        deleteClosed(closed);
        deleteStopped(clocks.keySet());
        insert(clocks);
    }

    /** Takes in cases of which nothing is known yet, all there is of each. */
    void begin(List<ProjectedEvent> batch) {
        Map<Clock, Optional<Running>> clocks = new LinkedHashMap<>();
        batch.forEach(event -> note(event, clocks, new LinkedHashSet<>()));
        insert(clocks);
    }

    private void insert(Map<Clock, Optional<Running>> clocks) {
        Staging rows = new Staging(
                table, List.of("case_id uuid", "kind text", "which text", "key text", "due_at timestamptz"));
        clocks.forEach((clock, running) -> running.ifPresent(
                since -> rows.add(clock.caseId(), since.kind(), clock.which(), clock.key(), since.dueAt())));
        rows.insertInto(jdbc);
    }

    private static void note(ProjectedEvent event, Map<Clock, Optional<Running>> clocks, Set<CaseId> closed) {
        CaseId id = event.caseId();
        switch (event.event()) {
            case CaseEvent.DeadlineSet set ->
                clocks.put(
                        new Clock(id, set.deadline().which(), set.deadline().key()),
                        Optional.of(new Running(set.kind(), set.deadline().dueAt())));
            case CaseEvent.DeadlineMet met -> clocks.put(new Clock(id, met.which(), met.key()), Optional.empty());
            case CaseEvent.DeadlineLifted off -> clocks.put(new Clock(id, off.which(), off.key()), Optional.empty());
            case CaseEvent.DeadlinePassed gone -> clocks.put(new Clock(id, gone.which(), gone.key()), Optional.empty());
            case OccasionEvent _ -> {
                // An occasion has no deadlines.
            }
            case LedgerEvent other -> {
                if (Closings.closes(other)) {
                    closed.add(id);
                    clocks.replaceAll(
                            (clock, running) -> clock.caseId().equals(id) && !Clocks.outlivesClosing(clock.which())
                                    ? Optional.empty()
                                    : running);
                }
            }
        }
    }

    private void deleteClosed(Set<CaseId> closed) {
        if (!closed.isEmpty()) {
            String[] lasting = Arrays.stream(DeadlineKind.values())
                    .filter(Clocks::outlivesClosing)
                    .map(DeadlineKind::name)
                    .toArray(String[]::new);
            jdbc.update(
                    "delete from " + table + " where case_id = any(?) and which <> all(?)",
                    closed.stream().map(CaseId::value).toArray(UUID[]::new),
                    lasting);
        }
    }

    private void deleteStopped(Set<Clock> clocks) {
        if (!clocks.isEmpty()) {
            jdbc.update(
                    "delete from " + table
                            + " as due using unnest(?::uuid[], ?::text[], ?::text[]) as changed (case_id, which, key)"
                            + " where due.case_id = changed.case_id and due.which = changed.which"
                            + " and due.key = changed.key",
                    clocks.stream().map(clock -> clock.caseId().value()).toArray(UUID[]::new),
                    clocks.stream().map(clock -> clock.which().name()).toArray(String[]::new),
                    clocks.stream().map(Clock::key).toArray(String[]::new));
        }
    }
}

package org.minqing.query.cases;

import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.minqing.api.CaseId;
import org.minqing.api.MediationEvent;
import org.minqing.query.projection.ProjectedEvent;
import org.minqing.query.projection.Staging;
import org.springframework.jdbc.core.JdbcTemplate;

/** The sessions that are to come: when, and of which dispute. Where they are is a text, and stands in the stream alone. */
final class SessionTable {

    private final JdbcTemplate jdbc;
    private final String table;
    private final ZoneId zone;

    SessionTable(JdbcTemplate jdbc, String schema, ZoneId zone) {
        this.jdbc = jdbc;
        this.table = schema + ".session";
        this.zone = zone;
    }

    private record Session(CaseId caseId, String id) {}

    void apply(List<ProjectedEvent> batch) {
        Map<Session, Optional<Instant>> changed = changed(batch);
        delete(changed.keySet());
        rows(changed).insertInto(jdbc);
    }

    /** Of cases that have no row yet. */
    void begin(List<ProjectedEvent> batch) {
        rows(changed(batch)).insertInto(jdbc);
    }

    /** Empty once nobody waits for it any more. */
    private Map<Session, Optional<Instant>> changed(List<ProjectedEvent> batch) {
        Map<Session, Optional<Instant>> changed = new LinkedHashMap<>();
        for (ProjectedEvent event : batch) {
            CaseId id = event.caseId();
            switch (event.event()) {
                case MediationEvent.SessionScheduled planned ->
                    changed.put(
                            new Session(id, planned.sessionId()), planned.at().earliest(zone));
                case MediationEvent.SessionHeld held ->
                    changed.put(new Session(id, held.sessionId()), Optional.empty());
                case MediationEvent.SessionCancelled off ->
                    changed.put(new Session(id, off.sessionId()), Optional.empty());
                default -> {}
            }
        }
        return changed;
    }

    private void delete(Set<Session> sessions) {
        if (!sessions.isEmpty()) {
            jdbc.update(
                    "delete from " + table + " as session using unnest(?::uuid[], ?::text[]) as changed (case_id, id)"
                            + " where session.case_id = changed.case_id and session.session_id = changed.id",
                    sessions.stream().map(session -> session.caseId().value()).toArray(UUID[]::new),
                    sessions.stream().map(Session::id).toArray(String[]::new));
        }
    }

    private Staging rows(Map<Session, Optional<Instant>> sessions) {
        Staging rows = new Staging(table, List.of("case_id uuid", "session_id text", "at timestamptz"));
        sessions.forEach((session, at) -> at.ifPresent(known -> rows.add(session.caseId(), session.id(), known)));
        return rows;
    }
}

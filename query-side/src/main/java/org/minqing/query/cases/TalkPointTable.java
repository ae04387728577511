package org.minqing.query.cases;

import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.minqing.api.Act;
import org.minqing.api.AreaCode;
import org.minqing.api.NotebookEntryEvent;
import org.minqing.api.TalkPointEvent;
import org.minqing.query.projection.ProjectedEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Talk points and what stands in their notebooks. There are some dozens of such events a month, so each is written by itself. What was said
 * is a text, and stands in the stream alone.
 */
final class TalkPointTable {

    private final JdbcTemplate jdbc;
    private final String points;
    private final String entries;
    private final ZoneId zone;

    TalkPointTable(JdbcTemplate jdbc, String schema, ZoneId zone) {
        this.jdbc = jdbc;
        this.points = schema + ".talk_point";
        this.entries = schema + ".notebook_entry";
        this.zone = zone;
    }

    void apply(List<ProjectedEvent> batch) {
        for (ProjectedEvent projected : batch) {
            UUID id = projected.caseId().value();
            switch (projected.event()) {
                case TalkPointEvent event -> apply(id, event);
                case NotebookEntryEvent event -> apply(id, event);
                default -> {
                    // Nobody talks there.
                }
            }
        }
    }

    private void apply(UUID id, TalkPointEvent event) {
        switch (event) {
            case TalkPointEvent.Opened opened ->
                jdbc.update(
                        "insert into " + points + " (id, name, area, cells, place, worker, opened_at)"
                                + " values (?, ?, ?, ?, ?, ?, ?)",
                        id,
                        opened.name(),
                        opened.area().digits(),
                        opened.cells().stream().map(AreaCode::digits).toArray(String[]::new),
                        opened.place(),
                        opened.worker(),
                        at(opened.act()));
            case TalkPointEvent.WorkerChanged changed ->
                jdbc.update("update " + points + " set worker = ? where id = ?", changed.worker(), id);
            case TalkPointEvent.LegalAdviceSet set ->
                jdbc.update(
                        "update " + points + " set adviser = ?, rule = ?, first_day = ?, begins = ?, ends = ?"
                                + " where id = ?",
                        set.adviser(),
                        set.rule().rule(),
                        set.first(),
                        set.from(),
                        set.to(),
                        id);
            case TalkPointEvent.LegalAdviceCleared _ ->
                jdbc.update(
                        "update " + points + " set adviser = null, rule = null, first_day = null, begins = null,"
                                + " ends = null where id = ?",
                        id);
            case TalkPointEvent.NothingReported reported ->
                jdbc.update("update " + points + " set reported_at = ? where id = ?", at(reported.act()), id);
            case TalkPointEvent.Closed closed ->
                jdbc.update("update " + points + " set closed_at = ? where id = ?", at(closed.act()), id);
        }
    }

    private void apply(UUID id, NotebookEntryEvent event) {
        switch (event) {
            case NotebookEntryEvent.Noted noted ->
                jdbc.update(
                        "insert into " + entries + " (id, point, area, at, told, noted_by, category, persons, outcome)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        id,
                        noted.point().value(),
                        noted.area().digits(),
                        at(noted.act()),
                        noted.act().occurredAt().toString(),
                        noted.act().by(),
                        noted.category().<String>map(path -> path).orElse(null),
                        noted.persons().size(),
                        noted.outcome().name());
            case NotebookEntryEvent.Advised _ ->
                jdbc.update("update " + entries + " set advised = true where id = ?", id);
            case NotebookEntryEvent.Raised raised ->
                jdbc.update(
                        "update " + entries + " set raised_kind = ?, raised = ? where id = ?",
                        raised.caseKind().name(),
                        raised.caseId().value(),
                        id);
        }
    }

    private Timestamp at(Act act) {
        return Timestamp.from(act.occurredAt().earliest(zone).orElseThrow());
    }
}

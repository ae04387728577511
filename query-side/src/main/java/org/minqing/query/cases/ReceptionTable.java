package org.minqing.query.cases;

import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.minqing.api.ReceptionSeriesEvent;
import org.minqing.query.projection.ProjectedEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What reception sessions follow from, those to which something happened, and what was asked for in them. There are some dozens of such
 * events a month, so each is written by itself. Why one was moved is a text, and stands in the stream alone.
 */
final class ReceptionTable {

    private final JdbcTemplate jdbc;
    private final String series;
    private final String sessions;
    private final String demands;
    private final ZoneId zone;

    ReceptionTable(JdbcTemplate jdbc, String schema, ZoneId zone) {
        this.jdbc = jdbc;
        this.series = schema + ".reception_series";
        this.sessions = schema + ".reception_session";
        this.demands = schema + ".reception_demand";
        this.zone = zone;
    }

    void apply(List<ProjectedEvent> batch) {
        for (ProjectedEvent projected : batch) {
            if (projected.event() instanceof ReceptionSeriesEvent event) {
                apply(projected.caseId().value(), event);
            }
        }
    }

    private void apply(UUID id, ReceptionSeriesEvent event) {
        Timestamp at = Timestamp.from(event.act().occurredAt().earliest(zone).orElseThrow());
        switch (event) {
            case ReceptionSeriesEvent.Opened opened ->
                jdbc.update(
                        "insert into " + series + " (id, name, area, place, host, rule, first_day, begins, ends)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                        id,
                        opened.name(),
                        opened.area().digits(),
                        opened.place(),
                        opened.host(),
                        opened.rule().rule(),
                        opened.first(),
                        opened.from(),
                        opened.to());
            case ReceptionSeriesEvent.SessionMoved moved ->
                jdbc.update(
                        "insert into " + sessions + " (series, session, day, begins, ends) values (?, ?, ?, ?, ?)"
                                + " on conflict (series, session) do update set day = excluded.day,"
                                + " begins = excluded.begins, ends = excluded.ends",
                        id,
                        moved.session(),
                        moved.day(),
                        moved.from(),
                        moved.to());
            case ReceptionSeriesEvent.SessionCancelled cancelled ->
                jdbc.update(
                        "insert into " + sessions + " (series, session, cancelled) values (?, ?, true)"
                                + " on conflict (series, session) do update set cancelled = true",
                        id,
                        cancelled.session());
            case ReceptionSeriesEvent.SessionHeld held ->
                jdbc.update(
                        "insert into " + sessions
                                + " (series, session, host, attendees, held_at) values (?, ?, ?, ?, ?)"
                                + " on conflict (series, session) do update set host = excluded.host,"
                                + " attendees = excluded.attendees, held_at = excluded.held_at",
                        id,
                        held.session(),
                        held.host(),
                        held.attendees().toArray(String[]::new),
                        at);
            case ReceptionSeriesEvent.DemandRaised raised ->
                jdbc.update(
                        "insert into " + demands + " (series, session, area, petition, at) values (?, ?, ?, ?, ?)",
                        id,
                        raised.session(),
                        raised.area().digits(),
                        raised.petition().value(),
                        at);
            case ReceptionSeriesEvent.Ended ended ->
                jdbc.update("update " + series + " set last_day = ? where id = ?", ended.lastDay(), id);
        }
    }
}

package org.minqing.query.cases;

import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.minqing.api.ScreeningRoundEvent;
import org.minqing.query.projection.ProjectedEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Screening rounds, and what their cells reported. There are some hundreds of reports a month, so each event is written by itself. */
final class ScreeningTable {

    private final JdbcTemplate jdbc;
    private final String rounds;
    private final String cells;
    private final String signs;
    private final ZoneId zone;

    ScreeningTable(JdbcTemplate jdbc, String schema, ZoneId zone) {
        this.jdbc = jdbc;
        this.rounds = schema + ".screening_round";
        this.cells = schema + ".screened_cell";
        this.signs = schema + ".early_sign";
        this.zone = zone;
    }

    void apply(List<ProjectedEvent> batch) {
        for (ProjectedEvent projected : batch) {
            if (projected.event() instanceof ScreeningRoundEvent event) {
                apply(projected.caseId().value(), event);
            }
        }
    }

    private void apply(UUID id, ScreeningRoundEvent event) {
        Timestamp at = Timestamp.from(event.act().occurredAt().earliest(zone).orElseThrow());
        switch (event) {
            case ScreeningRoundEvent.Opened opened ->
                jdbc.update(
                        "insert into " + rounds + " (id, area, month) values (?, ?, ?)",
                        id,
                        opened.area().digits(),
                        opened.month().toString());
            case ScreeningRoundEvent.CellReported reported ->
                jdbc.update(
                        "insert into " + cells + " (round, cell, households, reporter, at) values (?, ?, ?, ?, ?)"
                                + " on conflict (round, cell) do update set households = excluded.households,"
                                + " reporter = excluded.reporter, at = excluded.at",
                        id,
                        reported.cell().digits(),
                        reported.households(),
                        reported.act().by(),
                        at);
            case ScreeningRoundEvent.SignNoted noted ->
                jdbc.update(
                        "insert into " + signs + " (round, cell, mediation, at) values (?, ?, ?, ?)",
                        id,
                        noted.cell().digits(),
                        noted.mediation().value(),
                        at);
            case ScreeningRoundEvent.Closed _ ->
                jdbc.update("update " + rounds + " set closed_at = ? where id = ?", at, id);
        }
    }
}

package org.minqing.query.cases;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.minqing.api.DutyShiftEvent;
import org.minqing.query.projection.ProjectedEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** The duty roster: shifts that were planned and not cancelled. There are a few a day, so each event is written by itself. */
final class DutyShiftTable {

    private final JdbcTemplate jdbc;
    private final String table;
    private final ZoneId zone;

    DutyShiftTable(JdbcTemplate jdbc, String schema, ZoneId zone) {
        this.jdbc = jdbc;
        this.table = schema + ".duty_shift";
        this.zone = zone;
    }

    void apply(List<ProjectedEvent> batch) {
        for (ProjectedEvent projected : batch) {
            if (projected.event() instanceof DutyShiftEvent event) {
                apply(projected.caseId().value(), event);
            }
        }
    }

    private void apply(UUID id, DutyShiftEvent event) {
        switch (event) {
            case DutyShiftEvent.Planned planned ->
                jdbc.update(
                        "insert into " + table
                                + " (id, desk, area, name, begins, ends, on_duty) values (?, ?, ?, ?, ?, ?, ?)",
                        id,
                        planned.desk().name(),
                        planned.area().digits(),
                        planned.name(),
                        Timestamp.from(planned.from()),
                        Timestamp.from(planned.to()),
                        planned.onDuty());
            case DutyShiftEvent.Cancelled _ -> jdbc.update("delete from " + table + " where id = ?", id);
            case DutyShiftEvent.SignedOn _ -> set(id, "signed_on_at = ?, swap_with = null", at(event));
            case DutyShiftEvent.SwapAsked asked -> set(id, "swap_with = ?", asked.with());
            case DutyShiftEvent.Swapped swapped -> set(id, "on_duty = ?, swap_with = null", swapped.to());
            case DutyShiftEvent.SwapDeclined _ ->
                jdbc.update("update " + table + " set swap_with = null where id = ?", id);
            case DutyShiftEvent.HandedOver _ -> set(id, "handed_over_at = ?", at(event));
        }
    }

    private void set(UUID id, String columns, Object value) {
        jdbc.update("update " + table + " set " + columns + " where id = ?", value, id);
    }

    private Timestamp at(DutyShiftEvent event) {
        Instant at = event.act().occurredAt().earliest(zone).orElseThrow();
        return Timestamp.from(at);
    }
}

package org.minqing.query.cases;

import java.sql.Timestamp;
import java.time.ZoneId;
import java.util.List;
import org.minqing.api.KeyPersonEvent;
import org.minqing.query.projection.ProjectedEvent;
import org.springframework.jdbc.core.JdbcTemplate;

/** Key persons who were named and not released: a few, so each event is written by itself. Why they are stands in the events alone. */
final class KeyPersonTable {

    private final JdbcTemplate jdbc;
    private final String table;
    private final ZoneId zone;

    KeyPersonTable(JdbcTemplate jdbc, String schema, ZoneId zone) {
        this.jdbc = jdbc;
        this.table = schema + ".key_person";
        this.zone = zone;
    }

    void apply(List<ProjectedEvent> batch) {
        for (ProjectedEvent projected : batch) {
            switch (projected.event()) {
                case KeyPersonEvent.Named named ->
                    jdbc.update(
                            "insert into " + table + " (id, area, person, since) values (?, ?, ?, ?)",
                            projected.caseId().value(),
                            named.area().digits(),
                            named.person().value(),
                            Timestamp.from(
                                    named.act().occurredAt().earliest(zone).orElseThrow()));
                case KeyPersonEvent.Released _ ->
                    jdbc.update(
                            "delete from " + table + " where id = ?",
                            projected.caseId().value());
                default -> {
                    // Cases and other occasions name nobody.
                }
            }
        }
    }
}

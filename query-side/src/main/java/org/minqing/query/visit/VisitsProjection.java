package org.minqing.query.visit;

import java.time.ZoneId;
import org.minqing.query.projection.Projection;
import org.minqing.query.projection.Sql;
import org.minqing.query.projection.Writing;
import org.springframework.jdbc.core.JdbcTemplate;

/** A row in {@code visits.home_visit} for every home visit that was noted and not withdrawn. */
public final class VisitsProjection implements Projection {

    private final ZoneId zone;

    /** @param zone where a day begins */
    public VisitsProjection(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public String name() {
        return "visits";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String tables() {
        return Sql.beside(VisitsProjection.class, "tables.sql");
    }

    @Override
    public String indexes() {
        return Sql.beside(VisitsProjection.class, "indexes.sql");
    }

    @Override
    public Writing following(JdbcTemplate jdbc, String schema) {
        return new VisitsWriting(jdbc, schema, zone);
    }

    @Override
    public Writing filling(JdbcTemplate jdbc, String schema) {
        return following(jdbc, schema);
    }
}

package org.minqing.query.due;

import org.minqing.query.projection.Projection;
import org.minqing.query.projection.Sql;
import org.minqing.query.projection.Writing;
import org.springframework.jdbc.core.JdbcTemplate;

/** A row in {@code due.due} for every deadline that runs: set, and neither met, lifted nor noticed to have passed. */
public final class DueProjection implements Projection {

    @Override
    public String name() {
        return "due";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String tables() {
        return Sql.beside(DueProjection.class, "tables.sql");
    }

    @Override
    public String indexes() {
        return Sql.beside(DueProjection.class, "indexes.sql");
    }

    @Override
    public Writing following(JdbcTemplate jdbc, String schema) {
        return new DueWriting(jdbc, schema);
    }

    @Override
    public Writing filling(JdbcTemplate jdbc, String schema) {
        return new DueWriting(jdbc, schema)::begin;
    }
}

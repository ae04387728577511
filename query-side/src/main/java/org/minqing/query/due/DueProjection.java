package org.minqing.query.due;

import org.minqing.query.projection.Projection;
import org.minqing.query.projection.Sql;
import org.minqing.query.projection.Writing;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A row in {@code due.due} for every deadline of which something is still to be said: a reminder, that it has passed, or a
 * supervision. It goes when that is met or lifted, and with the last of it.
 */
public final class DueProjection implements Projection {

    @Override
    public String name() {
        return "due";
    }

    @Override
    public int version() {
        return 3;
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

package org.minqing.query.projection;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The schema a projection lives in, and the shadow one in which it is filled anew.
 */
public final class ProjectionSchema {

    private final JdbcTemplate jdbc;
    private final Projection projection;

    public ProjectionSchema(JdbcTemplate jdbc, Projection projection) {
        this.jdbc = jdbc;
        this.projection = projection;
    }

    public String live() {
        return projection.name();
    }

    public String shadow() {
        return projection.name() + "_next";
    }

    /** Whether the live tables stand and mean what this version means by them. */
    public boolean isCurrent() {
        String table = live() + ".projection_version";
        Boolean stands = jdbc.queryForObject("select to_regclass(?) is not null", Boolean.class, table);
        if (!Boolean.TRUE.equals(stands)) {
            return false;
        }
        Integer version = jdbc.queryForObject("select max(version) from " + table, Integer.class);
        return version != null && version == projection.version();
    }

    /** Makes the live tables, empty and ready to be read. In a transaction. */
    public void create() {
        begin(live());
        jdbc.execute(projection.indexes());
    }

    /** Live tables of before there was a place to note what is parked get one. In a transaction. */
    public void complement() {
        jdbc.execute("create table if not exists " + live() + "." + Parking.TABLE);
    }

    /** Makes the shadow tables, empty, without what only reading needs. In a transaction. */
    public void createShadow() {
        begin(shadow());
    }

    /** Makes what reading needs in the shadow tables. In a transaction, which may take more of the server's memory. */
    public void completeShadow() {
        enter(shadow());
        jdbc.execute("set local work_mem = '128MB'");
        jdbc.execute("set local maintenance_work_mem = '256MB'");
        jdbc.execute(projection.indexes());
    }

    /** Lets the server look at what was filled, which it would do by itself a minute later. In no transaction. */
    public void settleShadow() {
        jdbc.queryForList("select quote_ident(tablename) from pg_tables where schemaname = ?", String.class, shadow())
                .forEach(table -> jdbc.execute("vacuum (analyze) " + shadow() + "." + table));
    }

    /** Drops the live tables; the shadow ones are live from now on. In a transaction. */
    public void swap() {
        jdbc.execute("drop schema if exists " + live() + " cascade");
        jdbc.execute("alter schema " + shadow() + " rename to " + live());
    }

    /** From here to the end of the transaction, unqualified names mean the tables of that schema. */
    private void enter(String schema) {
        jdbc.queryForObject("select set_config('search_path', ? || ', public', true)", String.class, schema);
    }

    private void begin(String schema) {
        jdbc.execute("drop schema if exists " + schema + " cascade");
        jdbc.execute("create schema " + schema);
        enter(schema);
        jdbc.execute("create table projection_version (version int not null)");
        jdbc.update("insert into projection_version values (?)", projection.version());
        jdbc.execute("create table " + Parking.TABLE);
        jdbc.execute(projection.tables());
    }
}

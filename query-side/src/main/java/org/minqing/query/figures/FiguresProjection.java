package org.minqing.query.figures;

import java.time.ZoneId;
import org.minqing.query.facts.Evolution;
import org.minqing.query.facts.FactsTable;
import org.minqing.query.projection.Projection;
import org.minqing.query.projection.Sql;
import org.minqing.query.projection.Writing;
import org.springframework.jdbc.core.JdbcTemplate;

/** The figures, kept up with every event. */
public final class FiguresProjection implements Projection {

    /** Cells held back while filling, before they are written: about 50 MB. */
    private static final int HELD_BACK = 200_000;

    private static final int MOST_LATELY = 50_000;

    private final ZoneId zone;
    private final int mostLately;
    private final int heldBack;

    /** @param zone where days begin and end */
    public FiguresProjection(ZoneId zone) {
        this(zone, MOST_LATELY, HELD_BACK);
    }

    /**
     * @param mostLately rows of durations that wait until they are put in with the others of their cell
     * @param heldBack cells that wait for more while filling, at least one
     */
    public FiguresProjection(ZoneId zone, int mostLately, int heldBack) {
        this.zone = zone;
        this.mostLately = mostLately;
        this.heldBack = heldBack;
    }

    @Override
    public String name() {
        return "figures";
    }

    @Override
    public int version() {
        return 15;
    }

    @Override
    public String tables() {
        return Sql.beside(FiguresProjection.class, "tables.sql");
    }

    @Override
    public String indexes() {
        return Sql.beside(FiguresProjection.class, "indexes.sql");
    }

    @Override
    public Writing following(JdbcTemplate jdbc, String schema) {
        return writing(jdbc, schema, 0);
    }

    @Override
    public Writing filling(JdbcTemplate jdbc, String schema) {
        return writing(jdbc, schema, heldBack);
    }

    private Writing writing(JdbcTemplate jdbc, String schema, int holdBack) {
        FactsTable facts = new FactsTable(jdbc, schema, new Evolution(zone));
        return new FiguresWriting(
                facts,
                new FiguresTables(jdbc, schema, holdBack > 0, mostLately),
                new ReportTable(jdbc, schema, zone, holdBack == 0),
                new AnnualTable(jdbc, schema, zone, holdBack == 0),
                zone,
                holdBack);
    }
}

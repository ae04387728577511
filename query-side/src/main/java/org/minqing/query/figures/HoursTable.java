package org.minqing.query.figures;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.minqing.query.projection.Sql;
import org.minqing.query.projection.Staging;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How long things took: a long row for each cell, and what has come lately, a short row for each bucket. A long row is
 * written anew for many changes at once.
 */
final class HoursTable {

    private static final List<String> KEY =
            FiguresTables.concat(FiguresTables.CELL_KEY_COLUMNS, List.of("reply boolean"));
    private static final String SETTLE = Sql.beside(HoursTable.class, "settle.sql");

    private final JdbcTemplate jdbc;
    private final String schema;
    private final int mostLately;
    private int lately;

    /** @param mostLately short rows that may be written before they are put into the long ones */
    HoursTable(JdbcTemplate jdbc, String schema, int mostLately) {
        this.jdbc = jdbc;
        this.schema = schema;
        this.mostLately = mostLately;
    }

    /** Only appended; the indexes' script adds up the parts of each cell. */
    void addParts(Stream<Map.Entry<Cells.Hours, SortedMap<Integer, Integer>>> sums) {
        Staging rows =
                new Staging(schema + ".hours", FiguresTables.concat(KEY, List.of("buckets int[]", "counts int[]")));
        sums.forEach(entry -> {
            List<@Nullable Object> values = key(entry.getKey());
            values.add(entry.getValue().keySet());
            values.add(entry.getValue().values());
            rows.add(values.toArray());
        });
        rows.insertInto(jdbc);
    }

    void add(Stream<Map.Entry<Cells.Hours, SortedMap<Integer, Integer>>> sums) {
        Staging rows = new Staging(schema + ".hours_lately", FiguresTables.concat(KEY, List.of("bucket int", "n int")));
        sums.forEach(entry -> entry.getValue().forEach((bucket, n) -> {
            List<@Nullable Object> values = key(entry.getKey());
            values.add(bucket);
            values.add(n);
            rows.add(values.toArray());
            lately++;
        }));
        rows.mergeInto(jdbc, "(" + FiguresTables.CELL_KEY + ", reply, bucket) do update set n = old.n + excluded.n");
        if (lately > mostLately) {
            jdbc.execute(SETTLE.replace("SCHEMA", schema));
            lately = 0;
        }
    }

    private static List<@Nullable Object> key(Cells.Hours hours) {
        List<@Nullable Object> values = FiguresTables.key(hours.cell());
        values.add(hours.reply());
        return values;
    }
}

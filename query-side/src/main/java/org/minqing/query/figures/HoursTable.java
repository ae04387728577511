package org.minqing.query.figures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.minqing.query.figures.Cells.Cell;
import org.minqing.query.figures.Cells.Content;
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
    void addParts(List<Map.Entry<Cell, Content>> contents) {
        Staging rows =
                new Staging(schema + ".hours", FiguresTables.concat(KEY, List.of("buckets int[]", "counts int[]")));
        forEach(contents, (key, amounts) -> {
            key.add(amounts.keys());
            key.add(amounts.amounts());
            rows.add(key.toArray());
        });
        rows.insertInto(jdbc);
    }

    void add(List<Map.Entry<Cell, Content>> contents) {
        Staging rows = new Staging(schema + ".hours_lately", FiguresTables.concat(KEY, List.of("bucket int", "n int")));
        forEach(
                contents,
                (key, amounts) -> amounts.forEach((bucket, n) -> {
                    List<@Nullable Object> values = new ArrayList<>(key);
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

    /** @param each told the key of a row, which it may go on with, and what belongs there */
    private static void forEach(
            List<Map.Entry<Cell, Content>> contents, BiConsumer<List<@Nullable Object>, Amounts> each) {
        contents.forEach(entry -> {
            Content content = entry.getValue();
            forOne(entry.getKey(), true, content.replies(), each);
            forOne(entry.getKey(), false, content.closings(), each);
        });
    }

    private static void forOne(
            Cell cell, boolean reply, Amounts amounts, BiConsumer<List<@Nullable Object>, Amounts> each) {
        if (!amounts.isEmpty()) {
            List<@Nullable Object> key = FiguresTables.key(cell);
            key.add(reply);
            each.accept(key, amounts);
        }
    }
}

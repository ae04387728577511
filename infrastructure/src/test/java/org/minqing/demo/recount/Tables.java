package org.minqing.demo.recount;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of two schemas, row by row. A sum out of which everything was taken says what no row says. */
public final class Tables {

    private final JdbcTemplate jdbc;

    public Tables(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public List<String> of(String schema) {
        return texts("select table_name from information_schema.tables where table_schema = ? order by 1", schema);
    }

    boolean isFilled(String schema, String table) {
        return !texts("select 'a row' from " + schema + "." + table + " limit 1")
                .isEmpty();
    }

    /** A few of the rows that only one of the two schemas has. */
    List<String> differences(String one, String other, String table) {
        List<String> differences = new ArrayList<>();
        onlyIn(one, other, table).forEach(row -> differences.add("only in " + one + "." + table + ": " + row));
        onlyIn(other, one, table).forEach(row -> differences.add("only in " + other + "." + table + ": " + row));
        return differences;
    }

    private List<String> onlyIn(String one, String other, String table) {
        return texts("(" + rows(one, table) + ") except all (" + rows(other, table) + ") limit 5");
    }

    /** A query for all that a table says, a text for each row. */
    public String rows(String schema, String table) {
        return table.equals("hours")
                ? hours(schema)
                : "select r::text from " + schema + "." + table + " r"
                        + switch (table) {
                            case "cell" -> " where num_nonnulls(" + sums(schema, table) + ") > 0";
                            // Looked at together with those that have settled.
                            case "hours_lately" -> " where false";
                            // An area that all its cases were taken out of is still known.
                            case "known_area" ->
                                " where exists (select from " + schema
                                        + ".cell where cell.area = r.area and num_nonnulls(" + sums(schema, "cell")
                                        + ") > 0)";
                            default -> "";
                        };
    }

    private static String hours(String schema) {
        return """
            select row(area, dimension, grain, entry, period, kind, strand, reply, bucket, sum(n))::text
            from (select h.*, held.bucket, held.n
                  from SCHEMA.hours h, unnest(buckets, counts) as held (bucket, n)
                  union all select area, dimension, grain, entry, period, kind, strand, reply, '{}', '{}', bucket, n
                  from SCHEMA.hours_lately) as all_of_them
            group by area, dimension, grain, entry, period, kind, strand, reply, bucket
            having sum(n) <> 0""".replace("SCHEMA", schema);
    }

    private String sums(String schema, String table) {
        return String.join(
                ", ",
                texts(
                        "select column_name from information_schema.columns"
                                + " where table_schema = ? and table_name = ? and is_nullable = 'YES'",
                        schema,
                        table));
    }

    private List<String> texts(String sql, Object... values) {
        List<String> texts = new ArrayList<>();
        jdbc.query(
                sql,
                row -> {
                    texts.add(row.getString(1));
                },
                values);
        return texts;
    }
}

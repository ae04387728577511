package org.minqing.query.projection;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows on their way into a table, all by one statement: copied in where none of them can be there yet, else sent as one
 * array a column and merged. No temporary table is involved: emptying one at each commit costs more than the rows.
 */
public final class Staging {

    /** Rows copied in as one text: a hundred thousand would fill the memory. */
    private static final int PORTION = 10_000;

    private final String table;
    private final List<Column> columns;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** @param columns each as in the table's definition, {@code "received int"} */
    public Staging(String table, List<String> columns) {
        this.table = table;
        this.columns = columns.stream().map(Column::of).toList();
    }

    /** @param values in the order of the columns: text, numbers, days, ids, lists of text; {@code null} for none */
    public void add(@Nullable Object... values) {
        rows.add(values);
    }

    /**
     * Puts the rows in; where the key is taken, does what is said.
     *
     * @param conflict {@code (key) do update set …}
     */
    public void mergeInto(JdbcTemplate jdbc, String conflict) {
        if (rows.isEmpty()) {
            return;
        }
        String names = names(Column::name);
        String merge = "insert into " + table + " as old (" + names + ") select " + names(Column::cast)
                + " from unnest(" + names(Column::parameter) + ") as fresh (" + names + ") on conflict " + conflict;
        Object[] arrays = new Object[columns.size()];
        for (int i = 0; i < arrays.length; i++) {
            arrays[i] = columns.get(i).values(rows, i);
        }
        jdbc.update(merge, arrays);
        rows.clear();
    }

    /** Puts the rows in; none of them is there yet. */
    public void insertInto(JdbcTemplate jdbc) {
        if (rows.isEmpty()) {
            return;
        }
        for (int done = 0; done < rows.size(); done += PORTION) {
            copy(jdbc, rows.subList(done, Math.min(rows.size(), done + PORTION)));
        }
        rows.clear();
    }

    private void copy(JdbcTemplate jdbc, List<@Nullable Object[]> portion) {
        StringBuilder text = new StringBuilder();
        portion.forEach(row -> CopyText.line(row, text));
        String command = "copy " + table + " (" + names(Column::name) + ") from stdin";
        ConnectionCallback<Long> copying = connection -> {
            try (StringReader reader = new StringReader(text.toString())) {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command, reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        jdbc.execute(copying);
    }

    private String names(Function<Column, String> part) {
        return columns.stream().map(part).collect(Collectors.joining(", "));
    }

    /** What the driver sends as numbers travels as numbers, everything else as text that the server casts. */
    private record Column(String name, String type) {

        static Column of(String definition) {
            int blank = definition.indexOf(' ');
            return new Column(definition.substring(0, blank), definition.substring(blank + 1));
        }

        private boolean isNumber() {
            return type.equals("int") || type.equals("bigint");
        }

        String parameter() {
            return isNumber() ? "?::" + type + "[]" : "?::text[]";
        }

        String cast() {
            return isNumber() || type.equals("text") ? "fresh." + name : "fresh." + name + "::" + type;
        }

        Object values(List<@Nullable Object[]> rows, int column) {
            return switch (type) {
                case "int" ->
                    rows.stream()
                            .map(row -> number(row[column], Number::intValue))
                            .toArray(Integer[]::new);
                case "bigint" ->
                    rows.stream()
                            .map(row -> number(row[column], Number::longValue))
                            .toArray(Long[]::new);
                default -> rows.stream().map(row -> text(row[column])).toArray(String[]::new);
            };
        }

        private static <N> @Nullable N number(@Nullable Object value, Function<Number, N> as) {
            return value instanceof Number number ? as.apply(number) : null;
        }

        private static @Nullable String text(@Nullable Object value) {
            return switch (value) {
                case null -> null;
                case Collection<?> list -> CopyText.array(list);
                case Object other -> other.toString();
            };
        }
    }
}

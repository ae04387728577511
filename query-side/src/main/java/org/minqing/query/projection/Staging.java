package org.minqing.query.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows on their way into a table, all by one statement: copied in where none of them can be there yet, else sent as one
 * array a column and merged. No temporary table is involved: emptying one at each commit costs more than the rows.
 */
public final class Staging {

    private final String table;
    private final List<Column> columns;
    private final List<@Nullable Object[]> rows = new ArrayList<>();

    /** @param columns each as in the table's definition, {@code "received int"} */
    public Staging(String table, List<String> columns) {
        this.table = table;
        this.columns = columns.stream().map(Column::of).toList();
    }

    /**
     * @param values in the order of the columns: text, numbers, days, ids, lists of text, and in rows that are copied in
     *     arrays of numbers; {@code null} for none
     */
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
        String command = "copy " + table + " (" + names(Column::name) + ") from stdin";
        ConnectionCallback<@Nullable Void> copying = connection -> {
            copy(connection.unwrap(PGConnection.class), command);
            return null;
        };
        jdbc.execute(copying);
        rows.clear();
    }

    /** Line after line: all of them as one text would take as much memory again. */
    private void copy(PGConnection connection, String command) throws SQLException {
        StringBuilder line = new StringBuilder();
        try (Writer text = new OutputStreamWriter(new PGCopyOutputStream(connection, command), UTF_8)) {
            for (@Nullable Object[] row : rows) {
                line.setLength(0);
                CopyText.line(row, line);
                text.append(line);
            }
        } catch (IOException e) {
            if (e.getCause() instanceof SQLException refused) {
                throw refused;
            }
            throw new UncheckedIOException(e);
        }
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

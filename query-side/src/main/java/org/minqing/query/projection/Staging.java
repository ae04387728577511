package org.minqing.query.projection;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows on their way into a table: copied into a temporary one of the same shape, and from there merged by one
 * statement, so that a batch costs the same number of statements whatever its size.
 */
public final class Staging {

    private final String table;
    private final List<String> columns;
    private final StringBuilder rows = new StringBuilder();
    private boolean empty = true;

    public Staging(String table, List<String> columns) {
        this.table = table;
        this.columns = columns;
    }

    /** @param values in the order of the columns: text, numbers, days, ids, lists of text; {@code null} for none */
    public void add(@Nullable Object... values) {
        empty = false;
        for (int i = 0; i < values.length; i++) {
            if (i > 0) {
                rows.append('\t');
            }
            write(values[i]);
        }
        rows.append('\n');
    }

    private void write(@Nullable Object value) {
        switch (value) {
            case null -> rows.append("\\N");
            case Collection<?> list -> escape(array(list));
            case Number number -> rows.append(number);
            case Object other -> escape(other.toString());
        }
    }

    private static String array(Collection<?> list) {
        return list.stream()
                .map(item -> "\"" + item.toString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
                .collect(Collectors.joining(",", "{", "}"));
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
    }

    /**
     * Puts the rows in; where the key is taken, does what is said.
     *
     * @param conflict {@code (key) do update set …}
     */
    public void mergeInto(JdbcTemplate jdbc, String conflict) {
        String names = String.join(", ", columns);
        run(
                jdbc,
                "with moved as (delete from in_" + table + " returning *) insert into " + table + " as old (" + names
                        + ") select " + names + " from moved on conflict " + conflict);
    }

    /** Puts the rows in; none of them is there yet. */
    public void insertInto(JdbcTemplate jdbc) {
        if (!empty) {
            copy(jdbc, table);
        }
    }

    private void run(JdbcTemplate jdbc, String merge) {
        if (empty) {
            return;
        }
        jdbc.execute("create temp table if not exists in_" + table + " (like " + table + ") on commit delete rows");
        copy(jdbc, "in_" + table);
        jdbc.update(merge);
    }

    private void copy(JdbcTemplate jdbc, String into) {
        String command = "copy " + into + " (" + String.join(", ", columns) + ") from stdin";
        ConnectionCallback<Long> copying = connection -> {
            try (StringReader reader = new StringReader(rows.toString())) {
                return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(command, reader);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
        jdbc.execute(copying);
        rows.setLength(0);
        empty = true;
    }
}

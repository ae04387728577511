package org.minqing.store.embedded;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyManager;
import org.postgresql.copy.CopyOut;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Copies what the tables of one database hold, and how far its sequences have counted, into another one that has the same tables.
 * What was written is read again and compared.
 */
final class TableCopy {

    private final Connection from;
    private final Connection to;

    /** @param to as a superuser, in a transaction of its own; whoever called this ends it */
    TableCopy(Connection from, Connection to) {
        this.from = from;
        this.to = to;
    }

    /** What was copied. */
    record Copied(int tables, long rows) {}

    private record Table(String name, String columns) {
        String read() {
            return "copy " + name + " (" + columns + ") to stdout";
        }

        String write() {
            return "copy " + name + " (" + columns + ") from stdin";
        }
    }

    private record Sequence(String name, long last, boolean called) {}

    /** @throws IllegalStateException where what is there afterwards differs from what was to be copied */
    Copied run() throws SQLException {
        List<Table> tables = tables();
        // Rows that stay as they are have a trigger that says so, and links are already there.
        in(to).execute("set session_replication_role = replica");
        tables.stream()
                .filter(this::isNotEmpty)
                .forEach(table -> in(to).execute("truncate " + table.name() + " cascade"));
        long rows = 0;
        for (Table table : tables) {
            RowSum there = copy(table);
            RowSum here = read(table);
            if (!there.isThatOf(here)) {
                throw new IllegalStateException("Of " + table.name() + " not the same is there afterwards: "
                        + there.rows() + " rows were to be copied, and " + here.rows() + " are there");
            }
            rows += here.rows();
        }
        sequences().forEach(this::carry);
        return new Copied(tables.size(), rows);
    }

    private List<Table> tables() {
        return in(from).query("""
                        select format('%I.%I', n.nspname, c.relname) name,
                               string_agg(quote_ident(a.attname), ', ' order by a.attnum) columns
                          from pg_class c
                          join pg_namespace n on n.oid = c.relnamespace
                          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
                         where n.nspname = 'public' and c.relkind = 'r' and c.relname <> 'flyway_schema_history'
                         group by n.nspname, c.relname order by c.relname
                        """, (row, number) -> new Table(row.getString("name"), row.getString("columns")));
    }

    /** What makes the tables puts a first row into some. */
    private boolean isNotEmpty(Table table) {
        return Boolean.TRUE.equals(
                in(to).queryForObject("select exists (select from " + table.name() + ")", Boolean.class));
    }

    private RowSum copy(Table table) throws SQLException {
        RowSum copied = new RowSum();
        CopyOut out = copying(from).copyOut(table.read());
        CopyIn into = copying(to).copyIn(table.write());
        for (byte @Nullable [] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
            copied.add(row);
            into.writeToCopy(row, 0, row.length);
        }
        into.endCopy();
        return copied;
    }

    private RowSum read(Table table) throws SQLException {
        RowSum read = new RowSum();
        CopyOut out = copying(to).copyOut(table.read());
        for (byte @Nullable [] row = out.readFromCopy(); row != null; row = out.readFromCopy()) {
            read.add(row);
        }
        return read;
    }

    /** Those of the numbers of cases are made when the first case of a year wants one. */
    private List<Sequence> sequences() {
        List<String> names = in(from).query("""
                select format('%I.%I', schemaname, sequencename) from pg_sequences where schemaname in ('public', 'case_number')
                """, (row, number) -> String.valueOf(row.getString(1)));
        return names.stream()
                .flatMap(name -> in(from)
                        .query(
                                "select last_value, is_called from " + name,
                                (row, number) ->
                                        new Sequence(name, row.getLong("last_value"), row.getBoolean("is_called")))
                        .stream())
                .toList();
    }

    private void carry(Sequence sequence) {
        in(to).execute("create sequence if not exists " + sequence.name());
        in(to).execute("alter sequence " + sequence.name() + " owner to " + EmbeddedServer.NAME);
        in(to).execute("select setval('" + sequence.name() + "', " + sequence.last() + ", " + sequence.called() + ")");
    }

    private static JdbcTemplate in(Connection connection) {
        return new JdbcTemplate(new SingleConnectionDataSource(connection, true));
    }

    private static CopyManager copying(Connection connection) throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}

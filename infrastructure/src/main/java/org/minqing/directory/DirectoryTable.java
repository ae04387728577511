package org.minqing.directory;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The directories as they are kept. */
@Repository
class DirectoryTable {

    private static final int ROWS_AT_ONCE = 1_000;

    private static final String INSERT = """
        insert into directory_entry (directory, code, name, parent, valid_from, valid_to, replaces, details, origin)
        values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
        """;
    /** What somebody sent wins over what was there. */
    private static final String REPLACING = INSERT + """
        on conflict (directory, code) do update set name = excluded.name, parent = excluded.parent,
            valid_from = excluded.valid_from, valid_to = excluded.valid_to, replaces = excluded.replaces,
            details = excluded.details, origin = excluded.origin
        """;
    /** What came with the application gives way only to a later version of itself. */
    private static final String REPLACING_SHIPPED = REPLACING + "where directory_entry.origin = 'SHIPPED'";
    /** A word of a register adds, and changes nothing. */
    private static final String ADDING = INSERT + "on conflict (directory, code) do nothing";

    private static final String WRITTEN = """
        insert into directory_written (directory, times) values (?, 1)
        on conflict (directory) do update set times = directory_written.times + 1
        """;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final JsonMapper json = JsonMapper.shared();

    DirectoryTable(JdbcTemplate jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    Entries read(DirectoryKind kind) {
        return new Entries(
                kind,
                jdbc.query(
                        "select * from directory_entry where directory = ?", (row, number) -> entry(row), kind.name()));
    }

    /** All of them or none. */
    void write(DirectoryKind kind, Collection<DirectoryEntry> entries, EntryOrigin origin) {
        String sql = switch (origin) {
            case SHIPPED -> REPLACING_SHIPPED;
            case IMPORTED -> REPLACING;
            case REGISTER -> ADDING;
        };
        transaction.executeWithoutResult(status -> {
            add(sql, kind, entries, origin);
            jdbc.update(WRITTEN, kind.name());
        });
    }

    private void add(String sql, DirectoryKind kind, Collection<DirectoryEntry> entries, EntryOrigin origin) {
        jdbc.batchUpdate(sql, entries, ROWS_AT_ONCE, (statement, entry) -> {
            statement.setString(1, kind.name());
            statement.setString(2, entry.code());
            statement.setString(3, entry.name());
            statement.setString(4, entry.parent().orElse(null));
            statement.setObject(5, entry.validFrom().orElse(null));
            statement.setObject(6, entry.validTo().orElse(null));
            statement.setString(7, entry.replaces().orElse(null));
            statement.setString(8, json.writeValueAsString(entry.details()));
            statement.setString(9, origin.name());
        });
    }

    /** How often each was written, by whichever node. */
    Map<DirectoryKind, Long> written() {
        Map<DirectoryKind, Long> written = new EnumMap<>(DirectoryKind.class);
        jdbc.query("select directory, times from directory_written", row -> {
            written.put(DirectoryKind.valueOf(row.getString("directory")), row.getLong("times"));
        });
        return written;
    }

    private DirectoryEntry entry(ResultSet row) throws SQLException {
        return new DirectoryEntry(
                row.getString("code"),
                row.getString("name"),
                Optional.ofNullable(row.getString("parent")),
                day(row.getDate("valid_from")),
                day(row.getDate("valid_to")),
                Optional.ofNullable(row.getString("replaces")),
                json.readValue(row.getString("details"), new TypeReference<Map<String, String>>() {}),
                EntryOrigin.valueOf(row.getString("origin")));
    }

    private static Optional<LocalDate> day(@Nullable Date date) {
        return Optional.ofNullable(date).map(Date::toLocalDate);
    }
}

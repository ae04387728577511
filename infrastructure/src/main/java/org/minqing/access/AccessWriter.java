package org.minqing.access;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Adds entries, several by one statement, each chained to the one before. Used by one thread alone. It keeps a connection
 * of its own: those who wait for it may hold all others.
 */
final class AccessWriter {

    private static final int ATTEMPTS = 5;

    private static final String APPEND = """
        insert into access_entry (writer, number, at, account, act, success, case_id, persons, purpose, address,
           user_agent, request, details, chain)
        select ?, number, at, account, act, success, case_id, persons::uuid[], purpose, address,
           user_agent, request, details::json, decode(chain, 'hex')
        from unnest(?::bigint[], ?::timestamptz[], ?::text[], ?::text[], ?::boolean[], ?::uuid[], ?::text[], ?::text[],
           ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
           as e (number, at, account, act, success, case_id, persons, purpose, address, user_agent, request, details, chain)
        """;

    private final UUID writer = UuidCreator.getTimeOrderedEpoch();
    private final DataSource database;
    private final Clock clock;
    private Optional<AccessHead> head = Optional.of(beginning());

    /** What the last statement was to store. */
    private List<AccessRow> tried = List.of();

    private @Nullable SingleConnectionDataSource connection;

    AccessWriter(DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private AccessHead beginning() {
        return new AccessHead(writer, 0, AccessRow.beginning(writer));
    }

    /**
     * Adds all of these, durably, or none.
     *
     * @throws DataAccessException where they are not stored, as far as anybody can tell
     */
    void append(List<AccessEntry> entries) {
        Instant at = clock.instant();
        tried = List.of();
        insistOn(() -> {
            AccessHead last = head();
            boolean isStored = !tried.isEmpty() && last.equals(tried.getLast().head());
            if (!isStored) {
                tried = behind(last, at, entries);
                insert(tried);
            }
        });
    }

    /** Says that this is the end: from now on a tail that is cut off is missed. */
    void signOff() {
        insistOn(() -> {
            AccessHead last = head();
            if (last.entries() > 0) {
                jdbc().update(
                                "insert into access_writer_end values (?, ?, decode(?, 'hex'), ?) on conflict do nothing",
                                writer,
                                last.entries(),
                                last.chain(),
                                clock.instant().atOffset(ZoneOffset.UTC));
            }
        });
        hangUp();
    }

    /** Where one connection broke, others in the pool may be broken too. */
    private void insistOn(Runnable work) {
        for (int attempt = 1; ; attempt++) {
            try {
                work.run();
                return;
            } catch (DataAccessException failure) {
                hangUp();
                if (attempt == ATTEMPTS) {
                    throw failure;
                }
            }
        }
    }

    private static List<AccessRow> behind(AccessHead head, Instant at, List<AccessEntry> entries) {
        List<AccessRow> rows = new ArrayList<>();
        AccessHead last = head;
        for (AccessEntry entry : entries) {
            rows.add(AccessRow.behind(last, at, entry));
            last = rows.getLast().head();
        }
        return rows;
    }

    private void insert(List<AccessRow> rows) {
        head = Optional.empty();
        jdbc().update(
                        APPEND,
                        writer,
                        rows.stream().map(AccessRow::number).toArray(Long[]::new),
                        column(rows, row -> Optional.of(row.at().toString())),
                        column(rows, row -> Optional.of(row.account())),
                        column(rows, row -> Optional.of(row.act())),
                        rows.stream().map(AccessRow::success).toArray(Boolean[]::new),
                        rows.stream().map(row -> row.caseId().orElse(null)).toArray(UUID[]::new),
                        column(rows, row -> Optional.of(persons(row))),
                        column(rows, AccessRow::purpose),
                        column(rows, AccessRow::address),
                        column(rows, AccessRow::userAgent),
                        column(rows, AccessRow::request),
                        column(rows, row -> Optional.of(row.details())),
                        column(rows, row -> Optional.of(row.chain())));
        head = Optional.of(rows.getLast().head());
    }

    private static @Nullable String[] column(List<AccessRow> rows, Function<AccessRow, Optional<String>> value) {
        return rows.stream().map(row -> value.apply(row).orElse(null)).toArray(String[]::new);
    }

    private static String persons(AccessRow row) {
        return row.persons().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** Where the last statement ended badly, only the table knows. */
    private AccessHead head() {
        AccessHead known = head.orElseGet(() -> jdbc()
                .query(
                        "select * from access_entry where writer = ? order by number desc limit 1",
                        (row, number) -> AccessRow.read(row).head(),
                        writer)
                .stream()
                .findFirst()
                .orElseGet(this::beginning));
        head = Optional.of(known);
        return known;
    }

    private JdbcTemplate jdbc() {
        SingleConnectionDataSource open = connection;
        if (open == null) {
            try {
                Connection taken = database.getConnection();
                open = new SingleConnectionDataSource(taken, true);
            } catch (SQLException failure) {
                throw new DataAccessResourceFailureException("No connection for the access ledger", failure);
            }
            connection = open;
        }
        return new JdbcTemplate(open);
    }

    private void hangUp() {
        SingleConnectionDataSource open = connection;
        connection = null;
        if (open != null) {
            open.destroy();
        }
    }
}

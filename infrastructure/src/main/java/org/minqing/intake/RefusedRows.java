package org.minqing.intake;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.minqing.keys.DataKey;
import org.minqing.keys.KeyRing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Rows that could not be taken, until they are mended. What they say of people is sealed under a key of the import, which
 * is destroyed with the last of its rows.
 */
@Repository
class RefusedRows {

    private static final int ROWS_AT_ONCE = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TransactionTemplate transaction;
    private final KeyRing keys;
    private final JsonMapper json = JsonMapper.shared();

    RefusedRows(JdbcClient jdbc, JdbcTemplate batches, TransactionTemplate transaction, KeyRing keys) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.transaction = transaction;
        this.keys = keys;
    }

    /** What stands sealed in a row. */
    private record Said(List<String> cells, String value, Map<String, String> facts) {

        /** Where the key is lost. */
        static final Said NOTHING = new Said(List.of(), "", Map.of());
    }

    /** In the transaction that says how far the import has come. */
    void keep(UUID importId, List<Fate.Refused> rows) {
        if (rows.isEmpty()) {
            return;
        }
        DataKey key = key(importId).orElseGet(() -> freshKey(importId));
        batches.batchUpdate("""
            insert into refused_row (import_id, line, column_name, code, sealed)
            values (?, ?, ?, ?, ?) on conflict (import_id, line) do nothing
            """, rows, ROWS_AT_ONCE, (statement, row) -> {
            RowFault fault = row.fault();
            Said said = new Said(row.cells(), fault.value(), fault.facts());
            statement.setObject(1, importId);
            statement.setLong(2, fault.line());
            statement.setString(3, fault.column());
            statement.setString(4, fault.code());
            statement.setBytes(5, key.seal(json.writeValueAsBytes(said), owner(importId, fault.line())));
        });
    }

    /** One after another, not all at once. */
    void each(UUID importId, Consumer<Fate.Refused> work) {
        transaction.executeWithoutResult(status -> {
            Optional<DataKey> key = key(importId);
            batches.setFetchSize(ROWS_AT_ONCE);
            batches.query(
                    "select * from refused_row where import_id = ? order by line",
                    (ResultSet row) -> work.accept(opened(row, key)),
                    importId);
        });
    }

    List<Fate.Refused> first(UUID importId, int howMany) {
        Optional<DataKey> key = key(importId);
        List<Fate.Refused> rows = new ArrayList<>();
        jdbc.sql("select * from refused_row where import_id = ? order by line limit ?")
                .params(importId, howMany)
                .query((ResultSet row) -> {
                    rows.add(opened(row, key));
                });
        return rows;
    }

    /** Of those refused long ago only their number stays. */
    void forgetOld() {
        jdbc.sql("delete from refused_row where refused_at < now() - interval '1 month'")
                .update();
        keys.destroy(jdbc.sql("""
            update register_import set rows_key = null
            where rows_key is not null and finished_at is not null
              and not exists (select from refused_row where import_id = id)
            returning old.rows_key
            """)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list());
    }

    private DataKey freshKey(UUID importId) {
        DataKey fresh = keys.fresh(1).getFirst();
        jdbc.sql("update register_import set rows_key = ? where id = ?")
                .params(fresh.id(), importId)
                .update();
        return fresh;
    }

    private Optional<DataKey> key(UUID importId) {
        return jdbc.sql("select rows_key from register_import where id = ? and rows_key is not null")
                .param(importId)
                .query(UUID.class)
                .optional()
                .flatMap(keys::find);
    }

    private Fate.Refused opened(ResultSet row, Optional<DataKey> key) throws SQLException {
        long line = row.getLong("line");
        String owner = owner(row.getObject("import_id", UUID.class), line);
        byte[] sealed = row.getBytes("sealed");
        Said said = key.map(known -> json.readValue(known.open(sealed, owner), Said.class))
                .orElse(Said.NOTHING);
        return new Fate.Refused(
                new RowFault(line, row.getString("column_name"), said.value(), row.getString("code"), said.facts()),
                said.cells());
    }

    /** No row can be read as another one. */
    private static String owner(UUID importId, long line) {
        return importId + " " + line;
    }
}

package org.minqing.demo.mass;

import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.minqing.api.CaseId;
import org.minqing.keys.DataKey;
import org.minqing.keys.KeyRing;

/** Under which key the texts of each case are sealed. */
final class CaseKeyRows implements AutoCloseable {

    private static final int AT_ONCE = 1000;

    private final KeyRing keys;
    private final RowsIntoTable rows;
    private final ArrayDeque<DataKey> fresh = new ArrayDeque<>();
    private final Map<CaseId, DataKey> given = new HashMap<>();

    private CaseKeyRows(KeyRing keys, RowsIntoTable rows) {
        this.keys = keys;
        this.rows = rows;
    }

    static CaseKeyRows open(DataSource database, KeyRing keys) throws SQLException {
        return new CaseKeyRows(keys, RowsIntoTable.open(database, "case_key", "case_id, key_id"));
    }

    DataKey of(CaseId caseId) {
        return given.computeIfAbsent(caseId, none -> {
            if (fresh.isEmpty()) {
                fresh.addAll(keys.fresh(AT_ONCE));
            }
            DataKey key = fresh.remove();
            rows.add(caseId, key.id());
            return key;
        });
    }

    void commit() throws SQLException {
        rows.commit();
        // Nobody needs those that were left over.
        keys.destroy(fresh.stream().map(DataKey::id).toList());
    }

    @Override
    public void close() throws SQLException {
        rows.close();
    }
}

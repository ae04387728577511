package org.minqing.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;

/** A row of what is due. */
record RunningDeadline(CaseId caseId, CaseKind kind, DeadlineKind which, String key, Instant dueAt) {

    static RunningDeadline read(ResultSet row, int number) throws SQLException {
        return new RunningDeadline(
                CaseId.of(row.getString("case_id")),
                CaseKind.valueOf(row.getString("kind")),
                DeadlineKind.valueOf(row.getString("which")),
                row.getString("key"),
                row.getObject("due_at", OffsetDateTime.class).toInstant());
    }
}

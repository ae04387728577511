package org.minqing.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseCommand.RecordDeadlineNear;
import org.minqing.api.CaseCommand.RecordDeadlinePassed;
import org.minqing.api.CaseCommand.RecordSupervision;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;

/**
 * A row of what is due.
 *
 * @param reminders how many reminders it has
 * @param told how many of its moments have been told: the reminders, then the passing, then the supervisions
 */
record RunningDeadline(
        CaseId caseId, CaseKind kind, DeadlineKind which, String key, Instant dueAt, int reminders, int told) {

    static final String COLUMNS = "case_id, kind, which, key, due_at, reminders, told";

    static RunningDeadline read(ResultSet row, int number) throws SQLException {
        return new RunningDeadline(
                CaseId.of(row.getString("case_id")),
                CaseKind.valueOf(row.getString("kind")),
                DeadlineKind.valueOf(row.getString("which")),
                row.getString("key"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                row.getInt("reminders"),
                row.getInt("told"));
    }

    /** What its case is told at the moment that comes next. */
    CaseCommand next() {
        if (told < reminders) {
            return new RecordDeadlineNear(which, key, dueAt, told + 1);
        }
        return told == reminders
                ? new RecordDeadlinePassed(which, key, dueAt)
                : new RecordSupervision(which, key, dueAt, told - reminders);
    }
}

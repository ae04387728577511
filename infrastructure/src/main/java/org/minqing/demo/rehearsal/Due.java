package org.minqing.demo.rehearsal;

import java.time.Instant;
import java.util.Optional;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseCommand.RecordDeadlineNear;
import org.minqing.api.CaseCommand.RecordDeadlinePassed;
import org.minqing.api.CaseCommand.RecordSupervision;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.Deadline;
import org.minqing.command.common.Clock;

/** What the ledger says next of a deadline, and when. */
record Due(CaseKind kind, CaseId caseId, Instant moment, CaseCommand command) {

    static Optional<Due> next(CaseKind kind, CaseId caseId, Clock clock) {
        Deadline deadline = clock.deadline();
        if (!clock.passed()) {
            return Optional.of(clock.nextReminder()
                    .map(moment -> new Due(
                            kind,
                            caseId,
                            moment,
                            new RecordDeadlineNear(
                                    deadline.which(), deadline.key(), deadline.dueAt(), clock.reminded() + 1)))
                    .orElseGet(() -> new Due(
                            kind,
                            caseId,
                            deadline.dueAt(),
                            new RecordDeadlinePassed(deadline.which(), deadline.key(), deadline.dueAt()))));
        }
        return clock.nextSupervision()
                .map(moment -> new Due(
                        kind,
                        caseId,
                        moment,
                        new RecordSupervision(
                                deadline.which(), deadline.key(), deadline.dueAt(), clock.supervised() + 1)));
    }

    Instant noticedAt() {
        return moment.plusSeconds(1);
    }
}

package org.minqing.notice;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;

/**
 * One thing that one account is told. It names a case by its number and holds no word that anybody wrote, so nothing of a person is
 * in it.
 *
 * @param id the same wherever and however often it is delivered
 * @param about the case, or the shift
 * @param caseKind absent of a shift
 * @param number of the case; absent of a shift
 * @param clock the deadline it is about
 * @param dueAt when that is due, or when the shift begins
 * @param emergency passes through quiet hours
 * @param happenedAt when what it tells was recorded
 */
public record Notice(
        UUID id,
        String account,
        NoticeKind kind,
        UUID about,
        Optional<CaseKind> caseKind,
        Optional<String> number,
        Optional<DeadlineKind> clock,
        Optional<Instant> dueAt,
        boolean emergency,
        Instant happenedAt,
        Optional<Instant> readAt) {

    /** The page it leads to. */
    public String leadsTo() {
        return caseKind.isPresent() ? "/cases/" + about : "/desk/duty";
    }
}

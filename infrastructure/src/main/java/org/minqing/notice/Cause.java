package org.minqing.notice;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;

/**
 * What notices are made of, whoever gets one.
 *
 * @param id of the event, or made of what else gave rise to it, so that it is the same each time
 */
record Cause(
        UUID id,
        NoticeKind kind,
        UUID about,
        Optional<CaseKind> caseKind,
        Optional<String> number,
        Optional<DeadlineKind> clock,
        Optional<Instant> dueAt,
        boolean emergency,
        Instant happenedAt) {

    /** As that account is told of it; the same one however often it is made. */
    Notice to(String account) {
        return new Notice(
                UUID.nameUUIDFromBytes((id + "/" + account).getBytes(StandardCharsets.UTF_8)),
                account,
                kind,
                about,
                caseKind,
                number,
                clock,
                dueAt,
                emergency,
                happenedAt,
                Optional.empty());
    }
}

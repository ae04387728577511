package org.minqing.notice;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.minqing.api.CaseKind;
import org.minqing.api.DeadlineKind;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What is posted. */
@Component
class WebhookBody {

    private static final String TYPE = "minqing.notice";

    private final JsonMapper json;

    WebhookBody(JsonMapper json) {
        this.json = json;
    }

    /** @param timestamp when what it tells happened */
    record Posted(String type, Instant timestamp, Data data) {}

    /** @param about the case, or of {@code caseKind} absent the shift */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Data(
            UUID id,
            String account,
            NoticeKind kind,
            UUID about,
            Optional<CaseKind> caseKind,
            Optional<String> number,
            Optional<DeadlineKind> deadline,
            Optional<Instant> dueAt,
            boolean emergency,
            String said,
            Optional<String> link) {}

    String of(Letter letter) {
        Notice notice = letter.notice();
        return json.writeValueAsString(new Posted(
                TYPE,
                notice.happenedAt(),
                new Data(
                        notice.id(),
                        notice.account(),
                        notice.kind(),
                        notice.about(),
                        notice.caseKind(),
                        notice.number(),
                        notice.clock(),
                        notice.dueAt(),
                        notice.emergency(),
                        letter.heading(),
                        letter.link())));
    }
}

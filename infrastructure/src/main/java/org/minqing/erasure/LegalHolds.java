package org.minqing.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.minqing.api.CaseId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The holds there are and were. */
@Component
class LegalHolds {

    private final JdbcClient jdbc;

    LegalHolds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID place(CaseId on, String reason, String by, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("insert into legal_hold (id, case_id, reason, placed_by, placed_at)"
                        + " values (:id, :case, :reason, :by, :at)")
                .param("id", id)
                .param("case", on.value())
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    void lift(UUID hold, String reason, String by, Instant at) {
        jdbc.sql("insert into legal_hold_lift (hold_id, reason, lifted_by, lifted_at)"
                        + " values (:hold, :reason, :by, :at)")
                .param("hold", hold)
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Newest first. */
    List<LegalHold> of(CaseId caseId) {
        return jdbc.sql("select h.id, h.reason, h.placed_by, h.placed_at,"
                        + " l.reason as lift_reason, l.lifted_by, l.lifted_at"
                        + " from legal_hold h left join legal_hold_lift l on l.hold_id = h.id"
                        + " where h.case_id = :case order by h.placed_at desc, h.id")
                .param("case", caseId.value())
                .query((row, number) -> holdOf(row))
                .list();
    }

    Optional<LegalHold> standingOn(CaseId caseId) {
        return of(caseId).stream().filter(hold -> hold.lifted().isEmpty()).findFirst();
    }

    /** Those of them on which one stands. */
    Set<CaseId> held(Collection<CaseId> cases) {
        return jdbc.sql("select case_id from legal_hold h where case_id = any(:cases)"
                        + " and not exists (select from legal_hold_lift l where l.hold_id = h.id)")
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .query((row, number) -> CaseId.of(row.getString("case_id")))
                .set();
    }

    private static LegalHold holdOf(ResultSet row) throws SQLException {
        Optional<String> liftedBy = Optional.ofNullable(row.getString("lifted_by"));
        Optional<LegalHold.Lift> lift = liftedBy.isPresent()
                ? Optional.of(new LegalHold.Lift(
                        row.getString("lift_reason"),
                        liftedBy.get(),
                        row.getObject("lifted_at", OffsetDateTime.class).toInstant()))
                : Optional.empty();
        return new LegalHold(
                UUID.fromString(row.getString("id")),
                row.getString("reason"),
                row.getString("placed_by"),
                row.getObject("placed_at", OffsetDateTime.class).toInstant(),
                lift);
    }
}

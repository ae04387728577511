package org.minqing.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.minqing.api.CaseId;
import org.minqing.export.UnmaskedExport.Decision;
import org.minqing.export.UnmaskedExport.State;
import org.minqing.table.SheetFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests for exports with persons in clear, what was decided on them, and which were fetched. Rows are only added. */
@Component
class ExportRequests {

    private static final int MOST = 200;

    private static final String REQUESTS = """
        select r.id, r.format, r.purpose, r.requested_by, r.requested_at, d.approved, d.reason, d.decided_by, d.decided_at,
               f.fetched_at,
               array(select c.case_id from export_request_case c where c.request_id = r.id order by c.place) as cases
          from export_request r
          left join export_decision d on d.request_id = r.id
          left join export_fetch f on f.request_id = r.id
        """;

    private final JdbcClient jdbc;

    ExportRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(SheetFormat format, List<CaseId> cases, String purpose, String by, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
            with request as (
                insert into export_request (id, format, purpose, requested_by, requested_at)
                values (:id, :format, :purpose, :by, :at) returning id)
            insert into export_request_case (request_id, place, case_id)
            select request.id, one.place, one.case_id
              from request, unnest(:cases) with ordinality as one (case_id, place)
            """)
                .param("id", id)
                .param("format", format.name())
                .param("purpose", purpose)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("cases", cases.stream().map(CaseId::value).toArray(UUID[]::new))
                .update();
        return id;
    }

    /** Nobody else decides on it or fetches it before the transaction ends. */
    Optional<UnmaskedExport> findAndHold(UUID id) {
        jdbc.sql("select id from export_request where id = :id for update")
                .param("id", id)
                .query(row -> {});
        return find(id);
    }

    Optional<UnmaskedExport> find(UUID id) {
        return jdbc.sql(REQUESTS + " where r.id = :id")
                .param("id", id)
                .query((row, number) -> exportOf(row))
                .optional();
    }

    /** Newest first, as many as anybody can look through. */
    List<UnmaskedExport> in(Collection<State> states) {
        return jdbc.sql(REQUESTS + """
             where case when d.approved is null then 'REQUESTED' when d.approved then 'APPROVED' else 'REFUSED' end
                   = any(:states)
             order by r.requested_at desc, r.id limit
            """ + MOST)
                .param("states", states.stream().map(State::name).toArray(String[]::new))
                .query((row, number) -> exportOf(row))
                .list();
    }

    void decide(UUID request, Decision decision) {
        jdbc.sql("insert into export_decision (request_id, approved, reason, decided_by, decided_at)"
                        + " values (:request, :approved, :reason, :by, :at)")
                .param("request", request)
                .param("approved", decision.approved())
                .param("reason", decision.reason().orElse(null))
                .param("by", decision.decidedBy())
                .param("at", decision.decidedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void fetched(UUID request, Instant at) {
        jdbc.sql("insert into export_fetch (request_id, fetched_at) values (:request, :at)")
                .param("request", request)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static UnmaskedExport exportOf(ResultSet row) throws SQLException {
        Optional<String> decidedBy = Optional.ofNullable(row.getString("decided_by"));
        Optional<Decision> decision = decidedBy.isPresent()
                ? Optional.of(new Decision(
                        row.getBoolean("approved"),
                        Optional.ofNullable(row.getString("reason")),
                        decidedBy.get(),
                        row.getObject("decided_at", OffsetDateTime.class).toInstant()))
                : Optional.empty();
        return new UnmaskedExport(
                UUID.fromString(row.getString("id")),
                SheetFormat.valueOf(row.getString("format")),
                Arrays.stream((UUID[]) row.getArray("cases").getArray())
                        .map(CaseId::new)
                        .toList(),
                row.getString("purpose"),
                row.getString("requested_by"),
                row.getObject("requested_at", OffsetDateTime.class).toInstant(),
                decision,
                Optional.ofNullable(row.getObject("fetched_at", OffsetDateTime.class))
                        .map(OffsetDateTime::toInstant));
    }
}

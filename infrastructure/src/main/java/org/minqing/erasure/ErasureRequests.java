package org.minqing.erasure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.minqing.api.PersonId;
import org.minqing.erasure.ErasureRequest.Decision;
import org.minqing.erasure.ErasureRequest.State;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Requests for erasure, what was decided on them, and the erasures that follow. Rows are only added. */
@Component
class ErasureRequests {

    private static final int MOST = 500;

    private static final String REQUESTS = """
        select r.id, r.reason, r.requested_by, r.requested_at, d.approved, d.reason as decision_reason, d.decided_by,
               d.decided_at,
               array(select p.person_id from erasure_request_person p where p.request_id = r.id order by 1) as persons
          from erasure_request r left join erasure_decision d on d.request_id = r.id
        """;

    private final JdbcClient jdbc;

    ErasureRequests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    UUID add(Collection<PersonId> persons, String reason, String by, Instant at) {
        UUID id = UUID.randomUUID();
        jdbc.sql("""
            with request as (
                insert into erasure_request (id, reason, requested_by, requested_at)
                values (:id, :reason, :by, :at) returning id)
            insert into erasure_request_person (request_id, person_id)
            select request.id, person from request, unnest(:persons) as person
            """)
                .param("id", id)
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("persons", ids(persons))
                .update();
        return id;
    }

    Optional<ErasureRequest> find(UUID id) {
        return jdbc.sql(REQUESTS + " where r.id = :id")
                .param("id", id)
                .query((row, number) -> requestOf(row))
                .optional();
    }

    /** Oldest first, as many as anybody can look through. */
    List<ErasureRequest> in(Collection<State> states) {
        return jdbc.sql(REQUESTS + """
             where case when d.approved is null then 'REQUESTED' when d.approved then 'APPROVED' else 'REFUSED' end
                   = any(:states)
             order by r.requested_at, r.id limit
            """ + MOST)
                .param("states", states.stream().map(State::name).toArray(String[]::new))
                .query((row, number) -> requestOf(row))
                .list();
    }

    /** Those of them for whom a request waits to be decided. */
    Set<PersonId> asked(Collection<PersonId> persons) {
        return jdbc.sql("select person_id from erasure_request_person p where person_id = any(:persons)"
                        + " and not exists (select from erasure_decision d where d.request_id = p.request_id)")
                .param("persons", ids(persons))
                .query((row, number) -> PersonId.of(row.getString("person_id")))
                .set();
    }

    void decide(UUID request, Decision decision) {
        jdbc.sql("insert into erasure_decision (request_id, approved, reason, decided_by, decided_at)"
                        + " values (:request, :approved, :reason, :by, :at)")
                .param("request", request)
                .param("approved", decision.approved())
                .param("reason", decision.reason().orElse(null))
                .param("by", decision.decidedBy())
                .param("at", decision.decidedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    void erase(UUID request, Collection<PersonId> persons, String approvedBy, Instant at) {
        jdbc.sql("insert into erasure (person_id, request_id, approved_by, approved_at)"
                        + " select person, :request, :by, :at from unnest(:persons) as person")
                .param("request", request)
                .param("by", approvedBy)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("persons", ids(persons))
                .update();
    }

    List<ApprovedErasure> approved() {
        return jdbc.sql("select person_id, approved_by, approved_at from erasure order by approved_at, person_id")
                .query((row, number) -> new ApprovedErasure(
                        PersonId.of(row.getString("person_id")),
                        row.getString("approved_by"),
                        instant(row, "approved_at")))
                .list();
    }

    /** What has to be carried out, if it has not been yet. */
    record ApprovedErasure(PersonId person, String approvedBy, Instant approvedAt) {}

    private static UUID[] ids(Collection<PersonId> persons) {
        return persons.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static ErasureRequest requestOf(ResultSet row) throws SQLException {
        Optional<String> decidedBy = Optional.ofNullable(row.getString("decided_by"));
        Optional<Decision> decision = decidedBy.isPresent()
                ? Optional.of(new Decision(
                        row.getBoolean("approved"),
                        Optional.ofNullable(row.getString("decision_reason")),
                        decidedBy.get(),
                        instant(row, "decided_at")))
                : Optional.empty();
        return new ErasureRequest(
                UUID.fromString(row.getString("id")),
                Arrays.stream((UUID[]) row.getArray("persons").getArray())
                        .map(PersonId::new)
                        .toList(),
                row.getString("reason"),
                row.getString("requested_by"),
                instant(row, "requested_at"),
                decision);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}

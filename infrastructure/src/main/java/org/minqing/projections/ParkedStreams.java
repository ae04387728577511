package org.minqing.projections;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.minqing.api.CaseId;
import org.minqing.query.projection.Parking;
import org.minqing.query.projection.Projection;
import org.minqing.query.projection.ReadEvent;
import org.minqing.store.LedgerEventStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the projections could not take in, and bringing it up to date: once whatever was wrong is mended, or without the one
 * event that will never be understood.
 */
public final class ParkedStreams {

    private final Map<String, Projection> projections;
    private final JdbcTemplate jdbc;
    private final LedgerEventStore events;
    private final ProjectionPositions positions;
    private final ProjectionBell bell;
    private final TransactionTemplate transactions;

    ParkedStreams(
            List<Projection> projections,
            JdbcTemplate jdbc,
            LedgerEventStore events,
            ProjectionPositions positions,
            ProjectionBell bell,
            TransactionTemplate transactions) {
        this.projections = projections.stream().collect(Collectors.toMap(Projection::name, Function.identity()));
        this.jdbc = jdbc;
        this.events = events;
        this.positions = positions;
        this.bell = bell;
        this.transactions = transactions;
    }

    /**
     * @param caseId the case, or the occasion, that the projection tells nothing new of
     * @param sequence the place there of the event it could not take in
     * @param event its stored name
     * @param waiting how many events of the stream wait by now, that one among them
     * @param fault what was thrown and where
     */
    public record Parked(CaseId caseId, long sequence, String event, long waiting, String fault, Instant parkedAt) {}

    /** The longest parked first. */
    public List<Parked> of(String projection) {
        return client().sql("""
                        select parked.case_id, parked.sequence, parked.fault, parked.parked_at,
                               coalesce((select payload_type from domain_event
                                          where aggregate_id = parked.case_id
                                            and sequence_number = parked.sequence), '') as event,
                               (select count(*) from domain_event
                                 where aggregate_id = parked.case_id
                                   and sequence_number >= parked.sequence) as waiting
                          from %s.parked as parked
                         order by parked.parked_at, parked.case_id
                        """.formatted(known(projection).name()))
                .query((row, number) -> new Parked(
                        CaseId.of(row.getString("case_id")),
                        row.getLong("sequence"),
                        row.getString("event"),
                        row.getLong("waiting"),
                        row.getString("fault"),
                        row.getObject("parked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** How many streams are parked. */
    public int count(String projection) {
        return client().sql("select count(*) from %s.parked"
                        .formatted(known(projection).name()))
                .query(Integer.class)
                .single();
    }

    /** How a try ended. */
    public enum Outcome {
        /** All of the stream is taken in that the projection has come past. */
        TAKEN_IN,
        /** The same event, or a later one, still cannot be. */
        PARKED_AGAIN,
        /** It was not parked. */
        NOT_PARKED
    }

    /** Tries again, once what was wrong is mended. */
    public Outcome retry(String projection, CaseId caseId) {
        return carriedOut(known(projection), caseId, place -> {});
    }

    /**
     * Leaves out the event that could not be taken in, for good and whenever the projection is filled anew, and takes in what
     * follows it.
     *
     * @param reason why that is right, in the words of whoever decides it
     * @param who by whom
     */
    public Outcome skip(String projection, CaseId caseId, String reason, String who) {
        return carriedOut(
                known(projection),
                caseId,
                place -> jdbc.update(
                        "insert into skipped_event (projection, case_id, sequence_number, reason, skipped_by)"
                                + " values (?, ?, ?, ?, ?)",
                        projection,
                        caseId.value(),
                        place,
                        reason,
                        who));
    }

    private interface Beforehand {
        void with(long sequence);
    }

    private Outcome carriedOut(Projection projection, CaseId caseId, Beforehand before) {
        Set<String> touched = new HashSet<>();
        Outcome outcome = transactions.execute(one -> {
            Optional<Long> place = held(projection, caseId);
            if (place.isEmpty()) {
                return Outcome.NOT_PARKED;
            }
            before.with(place.get());
            touched.addAll(takeIn(projection, caseId, place.get()));
            return held(projection, caseId).isEmpty() ? Outcome.TAKEN_IN : Outcome.PARKED_AGAIN;
        });
        if (!touched.isEmpty()) {
            bell.ring(projection.name(), touched);
        }
        return outcome;
    }

    /** Until the end of the transaction: whoever follows the stream waits for it, wherever that is. */
    private Optional<Long> held(Projection projection, CaseId caseId) {
        return client().sql(
                        "select sequence from %s.parked where case_id = :case for update".formatted(projection.name()))
                .param("case", caseId.value())
                .query(Long.class)
                .optional();
    }

    private Set<String> takeIn(Projection projection, CaseId caseId, long from) {
        jdbc.update("delete from %s.parked where case_id = ?".formatted(projection.name()), caseId.value());
        // Read after the row was had: the projection comes no further with this case until the end.
        long position = positions
                .find(projection.name())
                .map(ProjectionPositions.Position::position)
                .orElse(0L);
        long upTo = client().sql("""
                        select coalesce(max(sequence_number), -1) from domain_event
                         where aggregate_id = :case and global_index <= :position
                        """)
                .param("case", caseId.value())
                .param("position", position)
                .query(Long.class)
                .single();
        List<ReadEvent> missing = events.readEvents(caseId.toString(), from)
                .asStream()
                .filter(event -> event.getSequenceNumber() <= upTo)
                .flatMap(event -> ReadEvent.of(event).stream())
                .toList();
        return new Parking(jdbc, projection.name(), projection.name())
                .take(projection.following(jdbc, projection.name()), missing);
    }

    private Projection known(String name) {
        return Optional.ofNullable(projections.get(name))
                .orElseThrow(() -> new IllegalArgumentException("No such projection: " + name));
    }

    private JdbcClient client() {
        return JdbcClient.create(jdbc);
    }
}

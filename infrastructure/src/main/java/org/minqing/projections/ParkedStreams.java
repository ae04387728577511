package org.minqing.projections;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.minqing.api.CaseId;
import org.minqing.parking.Outcome;
import org.minqing.parking.Parked;
import org.minqing.parking.ParkedReader;
import org.minqing.parking.SkippedEvents;
import org.minqing.query.projection.Parking;
import org.minqing.query.projection.Projection;
import org.minqing.query.projection.ReadEvent;
import org.minqing.store.LedgerEventStore;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What a projection could not take in, and bringing it up to date: once whatever was wrong is mended, or without the one
 * event that will never be understood.
 */
final class ParkedStreams implements ParkedReader {

    private final Projection projection;
    private final JdbcTemplate jdbc;
    private final LedgerEventStore events;
    private final ProjectionPositions positions;
    private final SkippedEvents skipped;
    private final ProjectionBell bell;
    private final TransactionTemplate transactions;

    ParkedStreams(
            Projection projection,
            JdbcTemplate jdbc,
            LedgerEventStore events,
            ProjectionPositions positions,
            SkippedEvents skipped,
            ProjectionBell bell,
            TransactionTemplate transactions) {
        this.projection = projection;
        this.jdbc = jdbc;
        this.events = events;
        this.positions = positions;
        this.skipped = skipped;
        this.bell = bell;
        this.transactions = transactions;
    }

    @Override
    public List<Parked> parked() {
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
                        """.formatted(projection.name()))
                .query((row, number) -> new Parked(
                        CaseId.of(row.getString("case_id")),
                        row.getLong("sequence"),
                        row.getString("event"),
                        row.getLong("waiting"),
                        row.getString("fault"),
                        row.getObject("parked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public int count() {
        return client().sql("select count(*) from %s.parked".formatted(projection.name()))
                .query(Integer.class)
                .single();
    }

    @Override
    public Outcome retry(CaseId caseId) {
        return carriedOut(caseId, place -> {});
    }

    @Override
    public Outcome skip(CaseId caseId, String reason, String who) {
        return carriedOut(caseId, place -> skipped.add(projection.name(), caseId, place, reason, who));
    }

    private Outcome carriedOut(CaseId caseId, LongConsumer before) {
        Set<String> touched = new HashSet<>();
        Outcome outcome = transactions.execute(one -> {
            Optional<Long> place = held(caseId);
            if (place.isEmpty()) {
                return Outcome.NOT_PARKED;
            }
            before.accept(place.get());
            touched.addAll(takeIn(caseId, place.get()));
            return held(caseId).isEmpty() ? Outcome.TAKEN_IN : Outcome.PARKED_AGAIN;
        });
        if (!touched.isEmpty()) {
            bell.ring(projection.name(), touched);
        }
        return outcome;
    }

    /** Until the end of the transaction: whoever follows the stream waits for it, wherever that is. */
    private Optional<Long> held(CaseId caseId) {
        return client().sql(
                        "select sequence from %s.parked where case_id = :case for update".formatted(projection.name()))
                .param("case", caseId.value())
                .query(Long.class)
                .optional();
    }

    private Set<String> takeIn(CaseId caseId, long from) {
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

    private JdbcClient client() {
        return JdbcClient.create(jdbc);
    }
}

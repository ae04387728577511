package org.minqing.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;
import org.minqing.api.CaseId;
import org.minqing.api.CommandHeaders;
import org.minqing.text.CaseTexts;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Axon's view of the events. Of two writers to the {@link StoredStreams stream of one case} one fails with a conflict; readers
 * of everything never look past the {@link SequenceHorizon}, so that they miss nothing.
 */
public final class LedgerEventStorage extends BatchingEventStorageEngine {

    private static final int BATCH = 500;
    private static final int CASES = 400;

    /** Of payloads, in one statement or one answer: 500 letters of a few pages each would be too much at once. */
    private static final int MOST_BYTES = 2 << 20;

    /** What a snapshot is sealed as. */
    private static final String AS_IT_STANDS = "as it stands";

    /** So many of the events between two places, and fewer where they are large; always one. */
    private static final String FURTHER = "select global_index, " + StoredEvent.COLUMNS + """
             from (select *, sum(octet_length(payload)) over (order by global_index rows unbounded preceding) as bytes
                from (select * from domain_event where global_index > ? and global_index <= ?
                   order by global_index limit ?) as next) as weighed
             where bytes - octet_length(payload) < ? order by global_index
            """;

    /** The events of so many of the cases that began between two places, and of fewer where they are large; of one always. */
    private static final String WHOLE_CASES = "select global_index, " + StoredEvent.COLUMNS + """
             from (select stored.*, begun.place, sum(octet_length(payload)) over
                   (order by begun.place groups between unbounded preceding and 1 preceding) as bytes_before
                from (select aggregate_id, global_index as place from domain_event
                      where sequence_number = 0 and global_index > ? and global_index <= ?
                      order by global_index limit ?) as begun
                join domain_event as stored using (aggregate_id) where stored.global_index <= ?) as weighed
             where bytes_before is null or bytes_before < ? order by place, sequence_number
            """;

    private final StoredStreams streams;
    private final JdbcTemplate jdbc;
    private final SequenceHorizon horizon;
    private final SnapshotFilter snapshots;
    private final CaseTexts texts;

    public LedgerEventStorage(
            StoredStreams streams,
            JdbcTemplate jdbc,
            SequenceHorizon horizon,
            CaseTexts texts,
            Serializer serializer,
            EventUpcaster upcasters,
            SnapshotFilter snapshots) {
        super(new Settings()
                .batchSize(BATCH)
                .finalAggregateBatchPredicate(batch -> batch.size() < BATCH)
                .persistenceExceptionResolver(DuplicateKeyException.class::isInstance)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer)
                .upcasterChain(upcasters)
                .snapshotFilter(snapshots));
        this.streams = streams;
        this.jdbc = jdbc;
        this.horizon = horizon;
        this.snapshots = snapshots;
        this.texts = texts;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        try {
            List<byte[]> payloads = texts.sealed(
                    events.stream().map(event -> written(event, serializer)).toList());
            List<StoredEvent> rows = new ArrayList<>();
            int bytes = 0;
            for (int event = 0; event < events.size(); event++) {
                bytes += payloads.get(event).length;
                rows.add(row(message(events.get(event)), payloads.get(event), serializer));
                if (bytes > MOST_BYTES) {
                    streams.append(List.copyOf(rows));
                    rows.clear();
                    bytes = 0;
                }
            }
            if (!rows.isEmpty()) {
                streams.append(rows);
            }
        } catch (DataAccessException failure) {
            handlePersistenceException(failure, events.getFirst());
        }
    }

    private static CaseTexts.Written written(EventMessage<?> event, Serializer serializer) {
        return new CaseTexts.Written(
                UUID.fromString(message(event).getAggregateIdentifier()),
                UUID.fromString(event.getIdentifier()),
                event.getPayloadType(),
                event.serializePayload(serializer, byte[].class));
    }

    private static DomainEventMessage<?> message(EventMessage<?> event) {
        if (event instanceof DomainEventMessage<?> message) {
            return message;
        }
        throw new IllegalArgumentException("Every event belongs to a case: " + event.getPayloadType());
    }

    private static StoredEvent row(DomainEventMessage<?> message, byte[] payload, Serializer serializer) {
        SerializedType type = message.serializePayload(serializer, byte[].class).getType();
        return new StoredEvent(
                StoredEvent.NOT_YET,
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                Objects.requireNonNullElse(message.getType(), ""),
                message.getIdentifier(),
                new SimpleSerializedObject<>(payload, byte[].class, type),
                message.serializeMetaData(serializer, byte[].class),
                recordedAt(message));
    }

    /**
     * To the microsecond, which is what the database keeps. Where the ledger lives an invented life each event says itself when
     * it was recorded; nothing that comes from outside can.
     */
    private static Instant recordedAt(DomainEventMessage<?> message) {
        return Optional.ofNullable(message.getMetaData().get(CommandHeaders.RECORDED_AT))
                .map(invented -> Instant.parse(invented.toString()))
                .orElseGet(message::getTimestamp)
                .truncatedTo(ChronoUnit.MICROS);
    }

    /** How many bytes the event itself takes here; one that was read from here is not written anew to tell. */
    int size(EventMessage<?> event) {
        return event.serializePayload(getEventSerializer(), byte[].class).getData().length;
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(
            String aggregateIdentifier, long firstSequenceNumber, int batchSize) {
        return opened(streams.read(UUID.fromString(aggregateIdentifier), firstSequenceNumber, batchSize));
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(@Nullable TrackingToken lastToken, int batchSize) {
        long last = position(lastToken);
        long decided = horizon.decided();
        if (last >= decided) {
            return List.of();
        }
        return opened(jdbc.query(FURTHER, StoredEvent::read, last, decided, batchSize, MOST_BYTES));
    }

    /** Rows of the next few cases that began after a place, in the order of their beginning: all up to another place. */
    List<StoredEvent> wholeCases(long begunAfter, long upTo) {
        return jdbc.query(WHOLE_CASES, StoredEvent::read, begunAfter, upTo, CASES, upTo, MOST_BYTES);
    }

    /** What these rows say, as they would be written today. */
    DomainEventStream understood(List<StoredEvent> rows) {
        return EventStreamUtils.upcastAndDeserializeDomainEvents(
                opened(rows).stream(), getEventSerializer(), upcasterChain);
    }

    private List<StoredEvent> opened(List<StoredEvent> rows) {
        CaseTexts.Opening opening = texts.opening(
                rows.stream().map(row -> row.getPayload().getData()).toList());
        return rows.stream()
                .map(row -> row.with(new OpenedPayload(
                        opening, row.caseId(), UUID.fromString(row.getEventIdentifier()), row.getPayload())))
                .toList();
    }

    /** Empty where its key is gone: the events say what is left. */
    private Optional<StoredEvent> openedSnapshot(StoredEvent snapshot) {
        SerializedObject<byte[]> stored = snapshot.getPayload();
        return texts.openedWhole(snapshot.caseId(), AS_IT_STANDS, stored.getData())
                .map(state -> snapshot.with(new SimpleSerializedObject<>(state, byte[].class, stored.getType())));
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? 0 : token.position().orElse(0);
    }

    /** From the last snapshot on, or from the beginning: all by one question, and by a second where it is very long. */
    DomainEventStream readFromSnapshot(String caseId) {
        List<StoredEvent> rows = streams.readFromSnapshot(UUID.fromString(caseId), BATCH + 1);
        if (rows.size() > BATCH) {
            return readEvents(caseId, 0);
        }
        if (rows.isEmpty() || rows.getFirst().globalIndex() != StoredEvent.OF_SNAPSHOT) {
            return understood(rows);
        }
        return openedSnapshot(rows.getFirst())
                .filter(snapshots::allow)
                .map(snapshot -> DomainEventStream.concat(
                        EventStreamUtils.upcastAndDeserializeDomainEvents(
                                Stream.of(snapshot), getEventSerializer(), upcasterChain),
                        understood(rows.subList(1, rows.size()))))
                .orElseGet(() -> readEvents(caseId, 0));
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return jdbc
                .query(
                        "select " + StoredEvent.OF_SNAPSHOT + " as global_index, " + StoredEvent.COLUMNS
                                + "from aggregate_snapshot where aggregate_id = ?",
                        StoredEvent::read,
                        UUID.fromString(aggregateIdentifier))
                .stream()
                .flatMap(snapshot -> openedSnapshot(snapshot).stream());
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        jdbc.update(
                "insert into aggregate_snapshot as kept (" + StoredEvent.COLUMNS
                        + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + """
                         on conflict (aggregate_id) do update set
                            sequence_number = excluded.sequence_number, event_id = excluded.event_id,
                            aggregate_type = excluded.aggregate_type, payload_type = excluded.payload_type,
                            payload_revision = excluded.payload_revision, payload = excluded.payload,
                            meta_data = excluded.meta_data, recorded_at = excluded.recorded_at
                        where kept.sequence_number < excluded.sequence_number
                           or kept.payload_revision is distinct from excluded.payload_revision
                        """,
                row(
                                snapshot,
                                texts.sealedWhole(
                                        UUID.fromString(snapshot.getAggregateIdentifier()),
                                        AS_IT_STANDS,
                                        snapshot.serializePayload(serializer, byte[].class)
                                                .getData()),
                                serializer)
                        .values());
    }

    /** Before the first event. */
    @Override
    public TrackingToken createTailToken() {
        return new GlobalSequenceTrackingToken(0);
    }

    /** After the last event that everybody can read. */
    @Override
    public TrackingToken createHeadToken() {
        // Between it and the horizon may lie numbers that nobody used, and that are given out once more.
        Long last = jdbc.queryForObject(
                "select coalesce(max(global_index), 0) from domain_event where global_index <= ?",
                Long.class,
                horizon.catchUp());
        return new GlobalSequenceTrackingToken(last == null ? 0 : last);
    }

    /** Just before the first event recorded at that time or later. */
    @Override
    public TrackingToken createTokenAt(Instant dateTime) {
        Long first = jdbc.queryForObject(
                "select min(global_index) from domain_event where recorded_at >= ?", Long.class, at(dateTime));
        return first == null ? createHeadToken() : new GlobalSequenceTrackingToken(first - 1);
    }

    Set<CaseId> standing(Collection<CaseId> cases) {
        return streams.standing(cases);
    }

    /** Returns once all that is stored by now can be followed, and otherwise after two seconds. */
    void awaitFollowable() {
        streams.awaitFollowable();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateIdentifier) {
        return streams.last(UUID.fromString(aggregateIdentifier)).stream()
                .boxed()
                .findFirst();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static final class Settings extends BatchingEventStorageEngine.Builder {}
}

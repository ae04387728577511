package org.minqing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;

/** One row of {@code domain_event} or {@code aggregate_snapshot}, as Axon wants to see it. */
public record StoredEvent(
        long globalIndex,
        String getAggregateIdentifier,
        long getSequenceNumber,
        String getType,
        String getEventIdentifier,
        SerializedObject<byte[]> getPayload,
        SerializedObject<byte[]> getMetaData,
        Instant getTimestamp)
        implements DomainEventData<byte[]>, TrackedEventData<byte[]> {

    /** Stands for the place of a snapshot, which has none in the order of events. */
    public static final long OF_SNAPSHOT = 0;

    /** Stands for the place of an event that the reader of one stream does not know. */
    public static final long NOT_YET = -1;

    /** What {@link #read} expects, beside {@code global_index}. */
    public static final String COLUMNS = """
        aggregate_id, sequence_number, aggregate_type, event_id, payload_type, payload_revision, payload, meta_data,
        recorded_at
        """;

    /** The same of many events, see {@link #columns}. */
    public static final String COLUMN_ARRAYS =
            "?::uuid[], ?::bigint[], ?::text[], ?::uuid[], ?::text[], ?::text[], ?::bytea[], ?::bytea[], ?::timestamptz[]";

    public static StoredEvent read(ResultSet row, int number) throws SQLException {
        return new StoredEvent(
                row.getLong("global_index"),
                row.getString("aggregate_id"),
                row.getLong("sequence_number"),
                row.getString("aggregate_type"),
                row.getString("event_id"),
                new SimpleSerializedObject<>(
                        row.getBytes("payload"),
                        byte[].class,
                        row.getString("payload_type"),
                        row.getString("payload_revision")),
                new SerializedMetaData<>(row.getBytes("meta_data"), byte[].class),
                row.getObject("recorded_at", OffsetDateTime.class).toInstant());
    }

    /** The same with what its payload says, of whatever was sealed. */
    StoredEvent with(SerializedObject<byte[]> payload) {
        return new StoredEvent(
                globalIndex,
                getAggregateIdentifier,
                getSequenceNumber,
                getType,
                getEventIdentifier,
                payload,
                getMetaData,
                getTimestamp);
    }

    /** What stands in each of {@link #COLUMNS}. */
    @Nullable
    Object[] values() {
        return new @Nullable Object[] {
            caseId(),
            getSequenceNumber,
            getType,
            UUID.fromString(getEventIdentifier),
            getPayload.getType().getName(),
            getPayload.getType().getRevision(),
            getPayload.getData(),
            getMetaData.getData(),
            getTimestamp.atOffset(ZoneOffset.UTC)
        };
    }

    /** What stands in each of {@link #COLUMNS}, column by column. */
    public static Object[] columns(List<StoredEvent> events) {
        return new Object[] {
            column(events, StoredEvent::caseId, UUID[]::new),
            column(events, StoredEvent::getSequenceNumber, Long[]::new),
            column(events, StoredEvent::getType, String[]::new),
            column(events, event -> UUID.fromString(event.getEventIdentifier), UUID[]::new),
            column(events, event -> event.getPayload.getType().getName(), String[]::new),
            column(events, event -> event.getPayload.getType().getRevision(), String[]::new),
            column(events, event -> event.getPayload.getData(), byte[][]::new),
            column(events, event -> event.getMetaData.getData(), byte[][]::new),
            column(events, event -> event.getTimestamp.toString(), String[]::new)
        };
    }

    private static <T extends @Nullable Object> T[] column(
            List<StoredEvent> events, Function<StoredEvent, T> value, IntFunction<T[]> array) {
        return events.stream().map(value).toArray(array);
    }

    UUID caseId() {
        return UUID.fromString(getAggregateIdentifier);
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(globalIndex);
    }
}

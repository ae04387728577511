package org.minqing.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;

/** One row of {@code domain_event} or {@code aggregate_snapshot}, as Axon wants to see it. */
record StoredEvent(
        long globalIndex,
        String getAggregateIdentifier,
        long getSequenceNumber,
        String getType,
        String getEventIdentifier,
        SerializedObject<byte[]> getPayload,
        SerializedObject<byte[]> getMetaData,
        Instant getTimestamp)
        implements DomainEventData<byte[]>, TrackedEventData<byte[]> {

    /** What {@link #read} expects, beside {@code global_index}. */
    static final String COLUMNS = """
        aggregate_id, sequence_number, aggregate_type, event_id, payload_type, payload_revision, payload, meta_data,
        recorded_at
        """;

    static StoredEvent read(ResultSet row, int number) throws SQLException {
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

    UUID caseId() {
        return UUID.fromString(getAggregateIdentifier);
    }

    @Override
    public TrackingToken trackingToken() {
        return new GlobalSequenceTrackingToken(globalIndex);
    }
}

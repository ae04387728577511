package org.minqing.axonserver;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.time.Instant;
import java.util.Objects;
import java.util.OptionalLong;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.minqing.store.StoredEvent;

/**
 * How an event travels to Axon Server and back: byte for byte, for the links between events are made of these bytes. What was
 * said beside it stands there as one text, in the order in which it was written.
 */
final class CarriedEvents {

    private static final String BESIDE = "minqing.beside";
    private static final String RECORDED_AT = "minqing.recordedAt";

    /** Its place in the order of all events, where it had one before it came to Axon Server. */
    private static final String PLACE = "minqing.place";

    private CarriedEvents() {}

    static Event written(StoredEvent event) {
        Event.Builder written = Event.newBuilder()
                .setMessageIdentifier(event.getEventIdentifier())
                .setAggregateIdentifier(event.getAggregateIdentifier())
                .setAggregateSequenceNumber(event.getSequenceNumber())
                .setAggregateType(event.getType())
                .setTimestamp(event.getTimestamp().toEpochMilli())
                .setPayload(SerializedObject.newBuilder()
                        .setType(event.getPayload().getType().getName())
                        .setRevision(Objects.requireNonNullElse(
                                event.getPayload().getType().getRevision(), ""))
                        .setData(ByteString.copyFrom(event.getPayload().getData())))
                .putMetaData(
                        BESIDE,
                        text(ByteString.copyFrom(event.getMetaData().getData()).toStringUtf8()))
                .putMetaData(RECORDED_AT, text(event.getTimestamp().toString()));
        if (event.globalIndex() > 0) {
            written.putMetaData(
                    PLACE,
                    MetaDataValue.newBuilder()
                            .setNumberValue(event.globalIndex())
                            .build());
        }
        return written.build();
    }

    private static MetaDataValue text(String value) {
        return MetaDataValue.newBuilder().setTextValue(value).build();
    }

    /** @throws IllegalStateException where another application wrote it */
    static StoredEvent read(Event event, long place) {
        if (!event.containsMetaData(BESIDE) || !event.containsMetaData(RECORDED_AT)) {
            throw new IllegalStateException("The event " + event.getMessageIdentifier()
                    + " in Axon Server is not of this ledger: give the ledger a context of its own");
        }
        String revision = event.getPayload().getRevision();
        return new StoredEvent(
                place,
                event.getAggregateIdentifier(),
                event.getAggregateSequenceNumber(),
                event.getAggregateType(),
                event.getMessageIdentifier(),
                new SimpleSerializedObject<>(
                        event.getPayload().getData().toByteArray(),
                        byte[].class,
                        event.getPayload().getType(),
                        revision.isEmpty() ? null : revision),
                new SerializedMetaData<>(
                        ByteString.copyFromUtf8(event.getMetaDataOrThrow(BESIDE).getTextValue())
                                .toByteArray(),
                        byte[].class),
                Instant.parse(event.getMetaDataOrThrow(RECORDED_AT).getTextValue()));
    }

    /** Its place in the order of all events from before it came to Axon Server; empty where it began there. */
    static OptionalLong place(Event event) {
        return event.containsMetaData(PLACE)
                ? OptionalLong.of(event.getMetaDataOrThrow(PLACE).getNumberValue())
                : OptionalLong.empty();
    }
}

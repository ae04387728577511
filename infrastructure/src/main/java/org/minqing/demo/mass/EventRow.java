package org.minqing.demo.mass;

import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandHeaders;
import org.minqing.api.LedgerEvent;
import org.minqing.command.hotline.HotlineRequestAggregate;
import org.minqing.command.mediation.MediationAggregate;
import org.minqing.command.petition.PetitionAggregate;
import org.minqing.demo.rehearsal.Deed;
import org.minqing.keys.DataKey;
import org.minqing.text.CaseTexts;

/** An event as the store keeps it: what stands beside it is what a command would have left there. */
final class EventRow {

    static final String COLUMNS = "aggregate_id, sequence_number, aggregate_type, event_id, payload_type,"
            + " payload_revision, payload, meta_data, recorded_at";

    private static final HexFormat HEX = HexFormat.of();

    private EventRow() {}

    /** @param key of the event's case */
    static @Nullable Object[] of(MassEvent event, Serializer serializer, DataKey key) {
        GenericDomainEventMessage<LedgerEvent> message = new GenericDomainEventMessage<>(
                aggregate(event.kind()),
                event.caseId().toString(),
                event.sequence(),
                event.event(),
                beside(event.deed()));
        SerializedObject<byte[]> payload = message.serializePayload(serializer, byte[].class);
        SerializedObject<byte[]> metaData = message.serializeMetaData(serializer, byte[].class);
        UUID eventId = UUID.fromString(message.getIdentifier());
        return new @Nullable Object[] {
            event.caseId(),
            event.sequence(),
            message.getType(),
            eventId,
            payload.getType().getName(),
            payload.getType().getRevision(),
            bytes(CaseTexts.sealed(
                    new CaseTexts.Written(event.caseId().value(), eventId, message.getPayloadType(), payload), key)),
            bytes(metaData.getData()),
            event.recordedAt()
        };
    }

    /** What Axon calls the aggregates. */
    private static String aggregate(CaseKind kind) {
        return switch (kind) {
            case PETITION -> PetitionAggregate.class.getSimpleName();
            case MEDIATION -> MediationAggregate.class.getSimpleName();
            case HOTLINE_REQUEST -> HotlineRequestAggregate.class.getSimpleName();
        };
    }

    private static MetaData beside(Deed deed) {
        Map<String, String> beside = new HashMap<>();
        for (String header : new String[] {CommandHeaders.ACTOR, CommandHeaders.BY, CommandHeaders.IDEMPOTENCY_KEY}) {
            String value = deed.headers().get(header);
            if (value != null) {
                beside.put(header, value);
            }
        }
        beside.put(CommandHeaders.RECORDED_AT, deed.at().toString());
        beside.put("correlationId", deed.messageId());
        beside.put("traceId", deed.messageId());
        return MetaData.from(beside);
    }

    private static String bytes(byte[] bytes) {
        return "\\x" + HEX.formatHex(bytes);
    }
}

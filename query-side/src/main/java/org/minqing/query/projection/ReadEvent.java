package org.minqing.query.projection;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.Message;
import org.minqing.api.CaseId;
import org.minqing.api.StreamEvent;

/** An event as it comes off the ledger. */
public sealed interface ReadEvent permits ProjectedEvent, UnreadableEvent {

    /** The case, or the occasion, it happened to. */
    CaseId caseId();

    /** Its place in that stream, from 0. */
    long sequence();

    /**
     * The event in the message, unless it is none of ours.
     *
     * @throws RuntimeException where it cannot be read now and could at another time
     */
    static Optional<ReadEvent> of(Message<?> message) {
        return message instanceof DomainEventMessage<?> event ? Optional.of(read(event)) : Optional.empty();
    }

    private static ReadEvent read(DomainEventMessage<?> event) {
        CaseId caseId = CaseId.of(event.getAggregateIdentifier());
        try {
            return event.getPayload() instanceof StreamEvent payload
                    ? new ProjectedEvent(caseId, event.getSequenceNumber(), payload, event.getTimestamp())
                    : new UnreadableEvent(caseId, event.getSequenceNumber(), Fault.UNKNOWN_NAME);
        } catch (RuntimeException failure) {
            return new UnreadableEvent(caseId, event.getSequenceNumber(), Fault.ofTheEvent(failure));
        }
    }
}

package org.minqing.http.duty;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.minqing.api.DutyShiftEvent;
import org.minqing.api.query.DutyShiftHistory;
import org.minqing.api.query.DutyShiftQuery;
import org.springframework.stereotype.Component;

/** Reads the stream of one duty shift from the store itself, so that every command already answered is in it. */
@Component
public class DutyShiftStreams {

    private final EventStore store;

    public DutyShiftStreams(EventStore store) {
        this.store = store;
    }

    @QueryHandler
    public DutyShiftHistory answer(DutyShiftQuery query) {
        return new DutyShiftHistory(store.readEvents(query.id().toString(), 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(DutyShiftEvent.class::isInstance)
                .map(DutyShiftEvent.class::cast)
                .toList());
    }
}

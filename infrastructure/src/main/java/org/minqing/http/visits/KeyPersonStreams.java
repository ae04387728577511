package org.minqing.http.visits;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.minqing.api.KeyPersonEvent;
import org.minqing.api.query.KeyPersonHistory;
import org.minqing.api.query.KeyPersonQuery;
import org.springframework.stereotype.Component;

/** Reads the stream of one key person from the store itself, so that every command already answered is in it. */
@Component
public class KeyPersonStreams {

    private final EventStore store;

    public KeyPersonStreams(EventStore store) {
        this.store = store;
    }

    @QueryHandler
    public KeyPersonHistory answer(KeyPersonQuery query) {
        return new KeyPersonHistory(store.readEvents(query.id().toString(), 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(KeyPersonEvent.class::isInstance)
                .map(KeyPersonEvent.class::cast)
                .toList());
    }
}

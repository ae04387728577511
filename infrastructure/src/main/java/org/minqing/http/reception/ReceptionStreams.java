package org.minqing.http.reception;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.minqing.api.ReceptionSeriesEvent;
import org.minqing.api.query.ReceptionSeriesHistory;
import org.minqing.api.query.ReceptionSeriesQuery;
import org.springframework.stereotype.Component;

/** Reads the stream of the sessions of one place from the store itself, so that every command already answered is in it. */
@Component
public class ReceptionStreams {

    private final EventStore store;

    public ReceptionStreams(EventStore store) {
        this.store = store;
    }

    @QueryHandler
    public ReceptionSeriesHistory answer(ReceptionSeriesQuery query) {
        return new ReceptionSeriesHistory(store.readEvents(query.id().toString(), 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(ReceptionSeriesEvent.class::isInstance)
                .map(ReceptionSeriesEvent.class::cast)
                .toList());
    }
}

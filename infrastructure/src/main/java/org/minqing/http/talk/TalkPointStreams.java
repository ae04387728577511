package org.minqing.http.talk;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.minqing.api.NotebookEntryEvent;
import org.minqing.api.OccasionEvent;
import org.minqing.api.OccasionId;
import org.minqing.api.TalkPointEvent;
import org.minqing.api.query.NotebookEntryHistory;
import org.minqing.api.query.NotebookEntryQuery;
import org.minqing.api.query.TalkPointHistory;
import org.minqing.api.query.TalkPointQuery;
import org.springframework.stereotype.Component;

/** Reads the streams of talk points and notebook entries from the store itself, so that every command already answered is in them. */
@Component
public class TalkPointStreams {

    private final EventStore store;

    public TalkPointStreams(EventStore store) {
        this.store = store;
    }

    @QueryHandler
    public TalkPointHistory answer(TalkPointQuery query) {
        return new TalkPointHistory(read(query.id(), TalkPointEvent.class));
    }

    @QueryHandler
    public NotebookEntryHistory answer(NotebookEntryQuery query) {
        return new NotebookEntryHistory(read(query.id(), NotebookEntryEvent.class));
    }

    private <E extends OccasionEvent> List<E> read(OccasionId id, Class<E> type) {
        return store.readEvents(id.toString(), 0)
                .asStream()
                .map(DomainEventMessage::getPayload)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}

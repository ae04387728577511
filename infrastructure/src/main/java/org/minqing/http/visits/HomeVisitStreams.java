package org.minqing.http.visits;

import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.queryhandling.QueryHandler;
import org.minqing.api.HomeVisitEvent;
import org.minqing.api.query.HomeVisitHistory;
import org.minqing.api.query.HomeVisitQuery;
import org.springframework.stereotype.Component;

/** Reads the stream of one home visit from the store itself, so that every command already answered is in it. */
@Component
public class HomeVisitStreams {

    private final EventStore store;

    public HomeVisitStreams(EventStore store) {
        this.store = store;
    }

    @QueryHandler
    public HomeVisitHistory answer(HomeVisitQuery query) {
        return new HomeVisitHistory(store.readEvents(query.id().toString(), 0)
                .asStream()
                .map(HomeVisitStreams::recorded)
                .flatMap(Optional::stream)
                .toList());
    }

    private static Optional<HomeVisitHistory.Recorded> recorded(DomainEventMessage<?> message) {
        return message.getPayload() instanceof HomeVisitEvent event
                ? Optional.of(new HomeVisitHistory.Recorded(event, message.getTimestamp()))
                : Optional.empty();
    }
}

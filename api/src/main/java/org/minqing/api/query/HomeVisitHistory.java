package org.minqing.api.query;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.HomeVisitEvent;
import org.minqing.api.HomeVisitEvent.Logged;
import org.minqing.api.HomeVisitEvent.Withdrawn;

/** @param events oldest first; empty where there is no such visit, or none that the asker may see */
public record HomeVisitHistory(List<Recorded> events) {

    public static final HomeVisitHistory NOTHING = new HomeVisitHistory(List.of());

    /** @param recordedAt the store's own time */
    public record Recorded(HomeVisitEvent event, Instant recordedAt) {}

    /** What was noted. */
    public Optional<Logged> logged() {
        return of(Logged.class).findFirst();
    }

    /** That it was taken back, if it was. */
    public Optional<Withdrawn> withdrawn() {
        return of(Withdrawn.class).findFirst();
    }

    private <E extends HomeVisitEvent> Stream<E> of(Class<E> type) {
        return events.stream().map(Recorded::event).filter(type::isInstance).map(type::cast);
    }
}

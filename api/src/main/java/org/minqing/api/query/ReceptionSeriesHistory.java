package org.minqing.api.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.ReceptionSeriesEvent;

/** @param events oldest first; empty where there are no such sessions, or none that the asker may see */
public record ReceptionSeriesHistory(List<ReceptionSeriesEvent> events) {

    public static final ReceptionSeriesHistory NOTHING = new ReceptionSeriesHistory(List.of());

    /** As they were laid down. */
    public Optional<ReceptionSeriesEvent.Opened> opened() {
        return of(ReceptionSeriesEvent.Opened.class).findFirst();
    }

    /** Whether somebody said that its door was open. */
    public boolean isHeld(LocalDate session) {
        return of(ReceptionSeriesEvent.SessionHeld.class)
                .anyMatch(held -> held.session().equals(session));
    }

    /** Why a session is at another time, or was left out: what was said last. */
    public Optional<String> reason(LocalDate session) {
        return events.stream()
                .flatMap(event -> switch (event) {
                    case ReceptionSeriesEvent.SessionMoved moved
                    when moved.session().equals(session) -> Stream.of(moved.reason());
                    case ReceptionSeriesEvent.SessionCancelled cancelled
                    when cancelled.session().equals(session) -> Stream.of(cancelled.reason());
                    default -> Stream.empty();
                })
                .reduce((_, later) -> later);
    }

    private <E extends ReceptionSeriesEvent> Stream<E> of(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }
}

package org.minqing.api.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.TalkPointEvent;

/** @param events oldest first; empty where there is no such talk point, or none that the asker may see */
public record TalkPointHistory(List<TalkPointEvent> events) {

    public static final TalkPointHistory NOTHING = new TalkPointHistory(List.of());

    /** As it was opened. */
    public Optional<TalkPointEvent.Opened> opened() {
        return of(TalkPointEvent.Opened.class).findFirst();
    }

    /** That nobody is there any more, if so. */
    public Optional<TalkPointEvent.Closed> closed() {
        return of(TalkPointEvent.Closed.class).findFirst();
    }

    private <E extends TalkPointEvent> Stream<E> of(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }
}

package org.minqing.api.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.KeyPersonEvent;

/** @param events oldest first; empty where there is no such key person, or none that the asker may see */
public record KeyPersonHistory(List<KeyPersonEvent> events) {

    public static final KeyPersonHistory NOTHING = new KeyPersonHistory(List.of());

    /** That they were named, and why. */
    public Optional<KeyPersonEvent.Named> named() {
        return of(KeyPersonEvent.Named.class).findFirst();
    }

    /** That it is needed no more, if it was said. */
    public Optional<KeyPersonEvent.Released> released() {
        return of(KeyPersonEvent.Released.class).findFirst();
    }

    private <E extends KeyPersonEvent> Stream<E> of(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }
}

package org.minqing.api.query;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.minqing.api.NotebookEntryEvent;
import org.minqing.api.NotebookEntryEvent.Advised;
import org.minqing.api.NotebookEntryEvent.Noted;
import org.minqing.api.NotebookEntryEvent.Raised;

/** @param events oldest first; empty where there is no such entry, or none that the asker may see */
public record NotebookEntryHistory(List<NotebookEntryEvent> events) {

    public static final NotebookEntryHistory NOTHING = new NotebookEntryHistory(List.of());

    /** What was noted. */
    public Optional<Noted> noted() {
        return of(Noted.class).findFirst();
    }

    /** What the lawyer answered, if they did. */
    public Optional<Advised> advised() {
        return of(Advised.class).findFirst();
    }

    /** That it became a case, if it did. */
    public Optional<Raised> raised() {
        return of(Raised.class).findFirst();
    }

    private <E extends NotebookEntryEvent> Stream<E> of(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast);
    }
}

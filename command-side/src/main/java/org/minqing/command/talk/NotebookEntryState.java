package org.minqing.command.talk;

import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.NotebookEntryEvent;
import org.minqing.api.NotebookOutcome;

/** An entry in the notebook of a talk point as it stands. */
sealed interface NotebookEntryState {

    /** Nothing was noted yet. */
    record None() implements NotebookEntryState {}

    /**
     * @param adviser who answered it, where it waited for a lawyer
     * @param raised the case that it became
     */
    record Entry(AreaCode area, NotebookOutcome outcome, Optional<String> adviser, Optional<CaseId> raised)
            implements NotebookEntryState {}

    /** @throws IllegalStateException for an order of events that nobody can have decided */
    default NotebookEntryState after(NotebookEntryEvent event) {
        if (event instanceof NotebookEntryEvent.Noted noted) {
            return new Entry(noted.area(), noted.outcome(), Optional.empty(), Optional.empty());
        }
        if (!(this instanceof Entry entry)) {
            throw new IllegalStateException("Nothing was noted");
        }
        return switch (event) {
            case NotebookEntryEvent.Noted _ -> entry;
            case NotebookEntryEvent.Advised advised ->
                new Entry(entry.area(), entry.outcome(), Optional.of(advised.adviser()), entry.raised());
            case NotebookEntryEvent.Raised raised ->
                new Entry(entry.area(), entry.outcome(), entry.adviser(), Optional.of(raised.caseId()));
        };
    }
}

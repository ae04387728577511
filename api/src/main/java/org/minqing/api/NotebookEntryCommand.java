package org.minqing.api;

import java.util.List;
import java.util.Optional;

/** What can be asked of one entry in the notebook of a talk point (百姓说事点). */
public sealed interface NotebookEntryCommand extends OccasionCommand {

    /** Somebody said something, see {@link NotebookEntryEvent.Noted}. */
    record Note(
            OccasionId point,
            AreaCode area,
            List<PersonId> persons,
            Optional<String> category,
            NotebookOutcome outcome,
            String said)
            implements NotebookEntryCommand {}

    /** The lawyer answered, see {@link NotebookEntryEvent.Advised}. */
    record Advise(String adviser, String text) implements NotebookEntryCommand {}

    /** It became a case, see {@link NotebookEntryEvent.Raised}. */
    record Raise(CaseKind caseKind, CaseId raised) implements NotebookEntryCommand {}
}

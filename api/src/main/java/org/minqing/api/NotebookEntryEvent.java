package org.minqing.api;

import java.util.List;
import java.util.Optional;

/**
 * What happens to an entry in the notebook (一本) of a talk point: it is noted, a lawyer answers it, it becomes a case. Each entry is a stream of
 * its own, so that what somebody said goes with them when they are erased.
 */
public sealed interface NotebookEntryEvent extends OccasionEvent {

    @Override
    default OccasionKind kind() {
        return OccasionKind.NOTEBOOK_ENTRY;
    }

    /**
     * Somebody came and said something. {@link Act#occurredAt} is when.
     *
     * @param point in whose notebook it stands
     * @param area where the matter is
     * @param persons whom it is about, where they are known
     * @param outcome what came of it there and then
     * @param said in the information worker's own words
     */
    record Noted(
            Act act,
            OccasionId point,
            AreaCode area,
            List<PersonId> persons,
            Optional<String> category,
            NotebookOutcome outcome,
            @FreeText String said)
            implements NotebookEntryEvent {}

    /**
     * The lawyer gave the advice that it waited for. {@link Act#occurredAt} is when.
     *
     * @param adviser a code of the staff directory, or a name
     * @param text what they said
     */
    record Advised(Act act, String adviser, @FreeText String text) implements NotebookEntryEvent {}

    /** It became a case, which knows where it was raised. */
    record Raised(Act act, CaseKind caseKind, CaseId caseId) implements NotebookEntryEvent {}
}

package org.minqing.desk.talk;

import java.util.Optional;
import org.minqing.api.OccasionId;
import org.minqing.desk.cases.ListedCase;

/**
 * A notebook entry in the list of its talk point, without what was said.
 *
 * @param at as a moment is written
 * @param standing what became of it, as the page names it
 * @param caseId that it became; empty where it became none
 * @param line as the case list has it; absent for a moment after it was registered
 */
public record EntryView(
        OccasionId id,
        String at,
        String area,
        String by,
        Optional<String> category,
        Standing standing,
        Optional<String> caseId,
        Optional<ListedCase> line) {

    /** What became of it. */
    public enum Standing {
        ANSWERED_THERE,
        FOR_THE_LAWYER,
        ADVISED,
        TO_BE_RAISED,
        RAISED
    }
}

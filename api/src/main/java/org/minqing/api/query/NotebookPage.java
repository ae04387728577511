package org.minqing.api.query;

import java.util.List;
import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.Moment;
import org.minqing.api.NotebookOutcome;
import org.minqing.api.OccasionId;

/** @param total how many there are on all pages together */
public record NotebookPage(List<Entry> items, long total) {

    /**
     * What was said is in the entry's own history.
     *
     * @param at when somebody said it
     * @param by who took it down
     * @param persons how many people it is about, as far as they are known
     * @param outcome what came of it there and then
     * @param advised whether the lawyer answered
     * @param raised the case that it became
     */
    public record Entry(
            OccasionId id,
            AreaCode area,
            Moment at,
            String by,
            Optional<String> category,
            int persons,
            NotebookOutcome outcome,
            boolean advised,
            Optional<Raised> raised) {}

    /** A case that was raised at a talk point. */
    public record Raised(CaseKind kind, CaseId caseId) {}
}

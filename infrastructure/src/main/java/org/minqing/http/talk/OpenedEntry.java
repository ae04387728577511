package org.minqing.http.talk;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.Moment;
import org.minqing.api.NotebookOutcome;
import org.minqing.api.OccasionId;
import org.minqing.person.ShownPerson;

/**
 * A notebook entry as somebody may read it: persons are masked, in the texts too.
 *
 * @param point in whose notebook it stands
 * @param occurredAt when somebody said it
 * @param advice what the lawyer answered
 * @param raised the case that it became
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record OpenedEntry(
        OccasionId id,
        OccasionId point,
        AreaCode areaCode,
        Moment occurredAt,
        String by,
        Optional<String> category,
        NotebookOutcome outcome,
        String said,
        List<ShownPerson> persons,
        Optional<Advice> advice,
        Optional<Raised> raised,
        long version) {

    /** Which lawyer answered what, and when. */
    public record Advice(Moment occurredAt, String adviser, String text) {}

    /** A case that was raised at a talk point. */
    public record Raised(CaseKind kind, CaseId caseId) {}
}

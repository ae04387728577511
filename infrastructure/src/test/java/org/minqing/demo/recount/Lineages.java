package org.minqing.demo.recount;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.HotlineRequestEvent.Converted;
import org.minqing.api.Inheritance;
import org.minqing.demo.recount.Subject.Part;

/**
 * Which cases count, and as what, when certain kinds are asked for (section 5: "over several kinds a lineage counts once,
 * by its first case"). How the two cases of a lineage share the figures is said in docs/decisions/a-figure-is-put-into-cells:
 * a converted request is what was received and its successor everything else; a mediation out of a petition that goes on by
 * itself is left out beside it; and each is joined to the case just before it, where that is asked for.
 */
record Lineages(Map<CaseId, History> cases) {

    Stream<Subject> of(Set<CaseKind> kinds) {
        return cases.values().stream()
                .filter(history -> kinds.contains(history.kind()))
                .filter(history -> !history.isVoid())
                .flatMap(history -> subject(history, kinds).stream());
    }

    private Optional<Subject> subject(History history, Set<CaseKind> kinds) {
        Optional<Inheritance> before = history.inherits()
                .filter(inherits -> inherits.fromKind() != history.kind() && kinds.contains(inherits.fromKind()));
        if (before.isPresent()) {
            return before.filter(inherits -> inherits.fromKind() == CaseKind.HOTLINE_REQUEST)
                    .map(inherits -> new Subject(
                            history,
                            Part.SUCCESSOR,
                            Optional.ofNullable(cases.get(inherits.from())),
                            inherits.firstReceivedAt()));
        }
        boolean carriedOn =
                history.all(Converted.class).stream().anyMatch(converted -> kinds.contains(converted.successorKind()));
        return Optional.of(new Subject(
                history,
                carriedOn ? Part.FIRST : Part.ALONE,
                Optional.empty(),
                Particulars.of(history).receivedAt()));
    }
}

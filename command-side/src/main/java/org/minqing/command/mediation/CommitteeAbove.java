package org.minqing.command.mediation;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.minqing.api.CaseCommand.Escalate;
import org.minqing.api.MediationRejection;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Directory;

/** A mediation goes up in the tree of committees, never sideways into another street's. */
final class CommitteeAbove {

    private CommitteeAbove() {}

    static Check of(Escalate command, MediationFile file, DecisionContext context) {
        Optional<String> here = file.committee()
                .filter(code -> context.directory().committee(code).isPresent());
        boolean known = context.directory().committee(command.unit()).isPresent();
        return refuseIf(
                known
                        && here.filter(committee -> !committee.equals(command.unit()))
                                .filter(committee ->
                                        !above(committee, context.directory()).contains(command.unit()))
                                .isPresent(),
                MediationRejection.NOT_THE_COMMITTEE_ABOVE,
                Map.of("field", "unit", "value", command.unit(), "committee", here.orElse("")));
    }

    private static Set<String> above(String committee, Directory directory) {
        Set<String> above = new HashSet<>();
        Optional<String> next = parent(committee, directory);
        while (next.isPresent() && above.add(next.get())) {
            next = parent(next.get(), directory);
        }
        return above;
    }

    private static Optional<String> parent(String committee, Directory directory) {
        return directory.committee(committee).flatMap(Directory.Committee::parent);
    }
}

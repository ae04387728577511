package org.minqing.command.common;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.List;
import org.minqing.api.CaseCommand.RefuseExclusion;
import org.minqing.api.CaseCommand.RequestExclusion;
import org.minqing.api.CaseEvent.ExclusionApproved;
import org.minqing.api.CaseEvent.ExclusionRefused;
import org.minqing.api.CaseEvent.ExclusionRequested;
import org.minqing.api.CaseRejection;

/** 剔除: leaving a case out of assessment takes two accounts. */
final class ExclusionDecision {

    private ExclusionDecision() {}

    static Decision request(RequestExclusion command, CaseFile file, DecisionContext context) {
        if (file.exclusion().requestedBy().isPresent()
                && file.exclusion().reason().filter(command.reason()::equals).isPresent()) {
            return Decision.nothingChanges();
        }
        return Decision.unless(
                List.of(refuseIf(file.exclusion().approved(), CaseRejection.ALREADY_EXCLUDED)),
                () -> List.of(new ExclusionRequested(file.kind(), context.act(), command.reason())));
    }

    static Decision approve(CaseFile file, DecisionContext context) {
        Exclusion exclusion = file.exclusion();
        if (exclusion.approved()) {
            return Decision.nothingChanges();
        }
        return Decision.unless(
                List.of(
                        refuseIf(exclusion.requestedBy().isEmpty(), CaseRejection.NOTHING_REQUESTED),
                        SecondAccount.needed(exclusion.requestedBy(), context)),
                () -> List.of(new ExclusionApproved(
                        file.kind(), context.act(), exclusion.reason().orElse(""))));
    }

    static Decision refuse(RefuseExclusion command, CaseFile file, DecisionContext context) {
        Exclusion exclusion = file.exclusion();
        if (exclusion.refused().filter(command.reason()::equals).isPresent()) {
            return Decision.nothingChanges();
        }
        return Decision.unless(
                List.of(
                        refuseIf(exclusion.approved(), CaseRejection.ALREADY_EXCLUDED),
                        refuseIf(exclusion.requestedBy().isEmpty(), CaseRejection.NOTHING_REQUESTED),
                        SecondAccount.needed(exclusion.requestedBy(), context)),
                () -> List.of(new ExclusionRefused(file.kind(), context.act(), command.reason())));
    }
}

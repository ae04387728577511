package org.minqing.command.common;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.List;
import org.minqing.api.CaseCommand.JoinMergeGroup;
import org.minqing.api.CaseCommand.LeaveMergeGroup;
import org.minqing.api.CaseEvent.MergeGroupJoined;
import org.minqing.api.CaseEvent.MergeGroupLeft;
import org.minqing.api.CaseRejection;

/** 并案: several people, one matter. Reversible; each case stays itself and counts as one. */
final class MergeGroup {

    private MergeGroup() {}

    static Decision join(JoinMergeGroup command, CaseFile file, DecisionContext context) {
        if (file.mergeLead().filter(command.lead()::equals).isPresent()) {
            return Decision.nothingChanges();
        }
        return Decision.unless(
                List.of(refuseIf(file.mergeLead().isPresent(), CaseRejection.ALREADY_IN_A_MERGE_GROUP)),
                () -> List.of(new MergeGroupJoined(file.kind(), context.act(), command.lead())));
    }

    static Decision leave(LeaveMergeGroup command, CaseFile file, DecisionContext context) {
        if (file.belongings().hasLeftItsGroup(command.reason())) {
            return Decision.nothingChanges();
        }
        return file.mergeLead()
                .map(lead -> Decision.accept(new MergeGroupLeft(file.kind(), context.act(), lead, command.reason())))
                .orElseGet(() -> Decision.reject(CaseRejection.NOT_IN_A_MERGE_GROUP));
    }
}

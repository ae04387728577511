package org.minqing.command.petition;

import static org.minqing.command.common.Decision.refuseIf;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.minqing.api.CaseId;
import org.minqing.api.PetitionRejection;
import org.minqing.command.common.Decision;
import org.minqing.command.common.Decision.Check;
import org.minqing.command.common.DecisionContext;

/**
 * 终结: after the re-review the same matter is not accepted again, in whatever petition it comes (art. 36). Whether it is the
 * same matter is for people to say; a register's word is not questioned.
 */
final class SameMatter {

    private SameMatter() {}

    /** What a petition is declined for is a petition, and was finally terminated. */
    static Check wasTerminated(Optional<CaseId> named, DecisionContext context) {
        if (named.isEmpty() || context.act().imported()) {
            return Optional::empty;
        }
        Optional<Boolean> known = context.others().isFinal(named.get());
        Map<String, String> facts =
                Map.of("field", "sameMatterAs", "value", named.get().toString());
        return () -> Decision.firstBroken(List.of(
                refuseIf(known.isEmpty(), PetitionRejection.UNKNOWN_PETITION, facts),
                refuseIf(known.isPresent() && !known.get(), PetitionRejection.SAME_MATTER_NOT_FINAL, facts)));
    }

    /** What was merged with a petition is about its matter: where that was terminated, it is declined. */
    static Check isNotTerminated(PetitionFile file, DecisionContext context) {
        Optional<CaseId> terminated = file.base()
                .mergeLead()
                .filter(lead -> !context.act().imported())
                .filter(lead -> context.others().isFinal(lead).orElse(false));
        return refuseIf(
                terminated.isPresent(),
                PetitionRejection.SAME_MATTER_FINAL,
                Map.of("sameMatterAs", terminated.map(CaseId::toString).orElse("")));
    }
}

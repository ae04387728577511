package org.minqing.command.petition;

import java.util.Optional;
import org.minqing.api.CaseEvent.Cause;
import org.minqing.api.DeadlineKind;
import org.minqing.api.Moment;
import org.minqing.api.PetitionDetails;
import org.minqing.api.PetitionDetails.Matter;
import org.minqing.api.PetitionDetails.Procedure;
import org.minqing.api.PetitionDetails.Route;
import org.minqing.command.common.DecisionContext;
import org.minqing.command.common.Timekeeping;
import org.minqing.command.rules.RuleIds;

/**
 * The clocks a round of handling begins with. The statutory one is for claims in the petition procedure alone (art. 31(6),
 * 34): what the law sends elsewhere, a suggestion and an accusation have only the office's own limit. So has a claim whose
 * route nobody knows.
 */
final class HandlingClocks {

    private HandlingClocks() {}

    static Timekeeping begin(Timekeeping time, PetitionFile file, DecisionContext context, Cause cause) {
        return begin(time, file, Optional.empty(), context, cause);
    }

    /** @param said the route, where it is said only now */
    static Timekeeping begin(
            Timekeeping time, PetitionFile file, Optional<Route> said, DecisionContext context, Cause cause) {
        Moment from = context.act().occurredAt();
        Timekeeping begun = hasStatutoryLimit(file, file.route().or(() -> said))
                ? time.start(DeadlineKind.HANDLING, rule(file), from, cause)
                : time;
        return begun.start(DeadlineKind.INTERNAL, RuleIds.PETITION_INTERNAL_HANDLING, from, cause);
    }

    static boolean hasStatutoryLimit(PetitionFile file, Optional<Route> route) {
        return file.isAbout(Matter.CLAIM)
                && route.filter(Route.PETITION_PROCEDURE::equals).isPresent();
    }

    static String rule(PetitionFile file) {
        return isSimple(file.details()) ? RuleIds.PETITION_SIMPLE_HANDLING : RuleIds.PETITION_HANDLING;
    }

    /** 简易办理. */
    static boolean isSimple(Optional<PetitionDetails> details) {
        return details.flatMap(PetitionDetails::procedure)
                .filter(Procedure.SIMPLE::equals)
                .isPresent();
    }
}
